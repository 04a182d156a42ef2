package dev.holdfast.jdbc;

import dev.holdfast.idempotency.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Runs each step in a transaction of its own, whatever the pool's connections are set to.
 *
 * <p>A step is one statement, or one that writes and one that reads: it is right at every isolation level, and where a
 * stricter one refuses it for another transaction's sake, it is run again.
 */
final class Transactions {
    private static final int MOST_TRIES = 3;

    /** Serialization failure, deadlock: the transaction did nothing and may be run again. */
    private static final Set<String> REPEATABLE = Set.of("40001", "40P01");

    private final DataSource database;
    private final Flush flush;

    /** Leaves it to the database when a commit is on disk. */
    Transactions(DataSource database) {
        this(database, connection -> {});
    }

    Transactions(DataSource database, Flush flush) {
        this.database = database;
        this.flush = flush;
    }

    /**
     * Runs a step.
     *
     * @param deed what it does, as in "record a key"
     * @param step what is done
     */
    <T> T run(String deed, Step<T> step) throws StoreException {
        for (int tries = 1; ; tries++) {
            try (Connection connection = database.getConnection()) {
                T result = committed(connection, step);
                flush.bringToDisk(connection);
                return result;
            } catch (SQLException e) {
                if (tries == MOST_TRIES || !REPEATABLE.contains(String.valueOf(e.getSQLState()))) {
                    throw failure(deed, e);
                }
            }
        }
    }

    private static <T> T committed(Connection connection, Step<T> step) throws SQLException {
        boolean commitsItself = connection.getAutoCommit();
        try {
            T result = step.run(connection);
            if (!commitsItself) {
                connection.commit();
            }
            return result;
        } catch (SQLException | RuntimeException e) {
            if (!commitsItself) {
                rollBack(connection, e);
            }
            throw e;
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** The driver's message may quote what was written, so it stays in the cause. */
    private static StoreException failure(String deed, SQLException e) {
        String state = e.getSQLState();
        if (state == null) {
            return new StoreException("the idempotency store cannot " + deed + ": " + e.getMessage(), e);
        }
        String kind = state.startsWith("08") ? "no connection" : e.getClass().getSimpleName();
        return new StoreException("the idempotency store cannot " + deed + ": " + kind + ", SQL state " + state, e);
    }

    /** What follows a commit. */
    @FunctionalInterface
    interface Flush {
        void bringToDisk(Connection connection) throws SQLException;
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Step<T> {
        T run(Connection connection) throws SQLException;
    }
}
