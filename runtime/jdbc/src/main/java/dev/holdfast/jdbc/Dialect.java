package dev.holdfast.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Where the databases differ: inserting a row unless it is there, what makes a commit durable, what bounds a statement. */
enum Dialect {
    H2("H2") {
        @Override
        String insert() {
            return INSERT;
        }

        /** H2's timeout is the connection's, and would outlive the statement in the pool. */
        @Override
        void bound(Statement statement, Duration most) {}

        @Override
        void requireDurability(Connection connection) throws SQLException {
            flush(connection);
        }

        /** H2 writes up to half a second after the commit, by default, which a killed process does not live to do. */
        @Override
        void flush(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    },

    POSTGRESQL("PostgreSQL") {
        /** Without the clause each repeated key would be an error in the server's log. */
        @Override
        String insert() {
            return INSERT + " ON CONFLICT DO NOTHING";
        }

        /** JDBC counts in whole seconds. */
        @Override
        void bound(Statement statement, Duration most) throws SQLException {
            statement.setQueryTimeout(
                    (int) Math.min(Integer.MAX_VALUE, most.plusMillis(999).toSeconds()));
        }

        @Override
        void requireDurability(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("SHOW synchronous_commit")) {
                if (found.next() && found.getString(1).equals("off")) {
                    throw new SQLException("synchronous_commit is off, so that a committed key may be lost: say"
                            + " ALTER ROLE ... SET synchronous_commit = on");
                }
            }
        }

        /** A commit returns when it is on disk. */
        @Override
        void flush(Connection connection) {}
    };

    private static final String INSERT = "INSERT INTO holdfast_idempotency"
            + " (client, operation, key_text, fingerprint, created_at, claimed_until, state)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final String product;

    Dialect(String product) {
        this.product = product;
    }

    /** Inserts a row; of one that is there it says so by a count of zero, or by breaking the primary key. */
    abstract String insert();

    /** Ends a statement that takes longer. */
    abstract void bound(Statement statement, Duration most) throws SQLException;

    /** Throws what says how to make commits durable, unless they are or can be made so. */
    abstract void requireDurability(Connection connection) throws SQLException;

    /** Brings to disk what is committed. */
    abstract void flush(Connection connection) throws SQLException;

    /** The dialect of the database behind a connection. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : values()) {
            if (dialect.product.equals(product)) {
                return dialect;
            }
        }
        throw new SQLException("the database is " + product + ": use H2 or PostgreSQL");
    }
}
