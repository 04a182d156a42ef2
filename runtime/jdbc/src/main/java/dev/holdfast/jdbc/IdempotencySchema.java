package dev.holdfast.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.holdfast.idempotency.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The tables of the store, and their version.
 *
 * <p>Who migrates with a tool gives it {@link #script}; who does not calls {@link #createIn} once per deployment.
 */
public final class IdempotencySchema {
    /** The version that this release reads and writes. */
    public static final int VERSION = 1;

    private static final String SCRIPT = "idempotency-" + VERSION + ".sql";

    private IdempotencySchema() {}

    /** What creates the tables where there are none: statements that each end in a semicolon at the end of a line. */
    public static String script() {
        try (InputStream found = IdempotencySchema.class.getResourceAsStream(SCRIPT)) {
            return new String(requireNonNull(found, SCRIPT).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Creates the tables if there are none.
     *
     * @param database H2 or PostgreSQL; its user must be allowed to create tables
     * @throws StoreException if they cannot be created
     */
    public static void createIn(DataSource database) throws StoreException {
        new Transactions(database).run("create its tables", connection -> {
            for (String statement : statements()) {
                execute(connection, statement);
            }
            return VERSION;
        });
    }

    /** Throws what says how to create the tables, unless they are there in our version. */
    static void require(Connection connection) throws SQLException {
        int found = version(connection);
        if (found != VERSION) {
            throw new SQLException("its tables have version " + found + ", and this release needs version " + VERSION);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT version FROM holdfast_schema WHERE part = 'idempotency'")) {
            return found.next() ? found.getInt(1) : 0;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("42")) {
                throw new SQLException(
                        "it has no tables: call IdempotencySchema.createIn(database), or run IdempotencySchema.script()",
                        e);
            }
            throw e;
        }
    }

    private static List<String> statements() {
        return Stream.of(script().split(";\\R")).filter(it -> !it.isBlank()).toList();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
