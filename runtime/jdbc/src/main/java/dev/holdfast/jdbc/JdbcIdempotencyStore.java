package dev.holdfast.jdbc;

import static java.util.Objects.requireNonNull;

import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.idempotency.KeyName;
import dev.holdfast.idempotency.KeyRecord;
import dev.holdfast.idempotency.KeyState;
import dev.holdfast.idempotency.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps idempotency keys in a database, so that they survive the process and are shared by all that use the database: H2
 * and PostgreSQL. Thread-safe.
 *
 * <p>Give it a plain pool: a data source that hands out the connection of the caller's transaction would record a key only
 * when that commits, which is after the request was sent. Give the pool a short wait for a connection, and the driver one
 * for the network (PostgreSQL: {@code socketTimeout}); both count against the time of the call, which cannot interrupt
 * them.
 */
public final class JdbcIdempotencyStore implements IdempotencyStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int MOST_LOOKS = 10;

    private final Transactions transactions;
    private final Dialect dialect;

    private JdbcIdempotencyStore(Transactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    /**
     * A store in a database that has the tables of {@link IdempotencySchema}.
     *
     * @param database H2 or PostgreSQL; stays the caller's to close
     * @throws StoreException if there is no connection, the tables are missing or of another version, or the database does
     *     not write what is committed to disk; the message says what to do
     */
    public static JdbcIdempotencyStore in(DataSource database) throws StoreException {
        requireNonNull(database, "database");
        Dialect dialect = new Transactions(database).run("be used", connection -> {
            Dialect found = Dialect.of(connection);
            IdempotencySchema.require(connection);
            found.requireDurability(connection);
            return found;
        });
        return new JdbcIdempotencyStore(new Transactions(database, dialect::flush), dialect);
    }

    @Override
    public Optional<KeyRecord> putIfAbsent(KeyRecord fresh, Duration most) throws StoreException {
        return transactions.run("record a key", connection -> {
            for (int looks = 1; looks <= MOST_LOOKS; looks++) {
                if (isInserted(connection, fresh, most)) {
                    return Optional.empty();
                }
                Optional<KeyRecord> known = find(connection, fresh.name(), most);
                if (known.isPresent()) {
                    return known;
                }
                // Removed between the two statements.
            }
            throw new SQLException("others record and remove the same key again and again");
        });
    }

    @Override
    public boolean replace(KeyRecord seen, KeyRecord next, Duration most) throws StoreException {
        return transactions.run("change the record of a key", connection -> {
            String change = "UPDATE holdfast_idempotency SET claimed_until = ?, state = ?" + Rows.SEEN;
            try (var statement = prepare(connection, change, most)) {
                statement.setObject(1, Rows.time(next.claimedUntil()));
                statement.setString(2, next.state().name());
                Rows.setSeen(statement, 3, seen);
                return statement.executeUpdate() == 1;
            }
        });
    }

    @Override
    public boolean remove(KeyRecord seen, Duration most) throws StoreException {
        return transactions.run("remove the record of a key", connection -> {
            try (var statement = prepare(connection, "DELETE FROM holdfast_idempotency" + Rows.SEEN, most)) {
                Rows.setSeen(statement, 1, seen);
                return statement.executeUpdate() == 1;
            }
        });
    }

    @Override
    public int prune(Instant firstUsedBefore, int most) throws StoreException {
        if (most < 1) {
            throw new IllegalArgumentException("to prune at most " + most + " records is to prune none: say 1 or more");
        }
        return transactions.run("prune", connection -> {
            try (var statement = connection.prepareStatement(Rows.PRUNE)) {
                statement.setObject(1, Rows.time(firstUsedBefore));
                statement.setInt(2, most);
                return statement.executeUpdate();
            }
        });
    }

    /**
     * What is kept of a key, for those who look into how a deed ended; empty for nothing.
     *
     * @param name whose record
     * @param most how long that may take; more than zero
     * @throws StoreException if it cannot be read
     */
    public Optional<KeyRecord> find(KeyName name, Duration most) throws StoreException {
        return transactions.run("read the record of a key", connection -> find(connection, name, most));
    }

    private Optional<KeyRecord> find(Connection connection, KeyName name, Duration most) throws SQLException {
        try (var statement = prepare(connection, Rows.FIND, most)) {
            return Rows.find(statement, name);
        }
    }

    private PreparedStatement prepare(Connection connection, String sql, Duration most) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        dialect.bound(statement, most);
        return statement;
    }

    private boolean isInserted(Connection connection, KeyRecord fresh, Duration most) throws SQLException {
        try (var statement = prepare(connection, dialect.insert(), most)) {
            Rows.setName(statement, 1, fresh.name());
            statement.setString(4, fresh.fingerprint());
            statement.setObject(5, Rows.time(fresh.createdAt()));
            statement.setObject(6, Rows.time(fresh.claimedUntil()));
            statement.setString(7, KeyState.PENDING.name());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
