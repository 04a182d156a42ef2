package dev.holdfast.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.idempotency.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store in H2, in a file. */
final class H2StoreTest implements StoreContract {
    @TempDir
    private static Path directory;

    private static JdbcConnectionPool pool;

    @BeforeAll
    static void open() throws StoreException {
        pool = JdbcConnectionPool.create("jdbc:h2:" + directory.resolve("keys"), "sa", "");
        IdempotencySchema.createIn(pool);
    }

    @AfterAll
    static void close() {
        pool.dispose();
    }

    @Override
    public IdempotencyStore store() throws StoreException {
        return JdbcIdempotencyStore.in(pool);
    }

    @Test
    void createsItsTablesOnce() throws StoreException {
        IdempotencySchema.createIn(pool);

        assertThat(store().putIfAbsent(StoreContract.record("twice", "1"), TIME))
                .isEmpty();
    }

    @Test
    void commitsOnConnectionsThatDoNotCommitThemselves() throws StoreException {
        JdbcDataSource unpooled = fresh("manual");
        IdempotencySchema.createIn(unpooled);
        DataSource manual = new EditedDataSource(unpooled, connection -> connection.setAutoCommit(false));
        var record = StoreContract.record("manual", "1");

        assertThat(JdbcIdempotencyStore.in(manual).putIfAbsent(record, TIME)).isEmpty();

        assertThat(JdbcIdempotencyStore.in(unpooled).find(record.name(), TIME)).contains(record);
    }

    @Test
    void saysThatTheTablesAreMissing() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcIdempotencyStore.in(fresh("empty")))
                .withMessage("the idempotency store cannot be used: it has no tables: call"
                        + " IdempotencySchema.createIn(database), or run IdempotencySchema.script()");
    }

    @Test
    void saysThatTheTablesAreOfAnotherVersion() throws Exception {
        JdbcDataSource newer = fresh("newer");
        IdempotencySchema.createIn(newer);
        try (Connection connection = newer.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE holdfast_schema SET version = 2");
        }

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcIdempotencyStore.in(newer))
                .withMessage("the idempotency store cannot be used: its tables have version 2,"
                        + " and this release needs version 1");
    }

    /** The driver's message has the URL, which may hold a password: it is in the cause alone. */
    @Test
    void saysThatThereIsNoConnection() {
        DataSource gone = new EditedDataSource(fresh("gone"), connection -> {
            throw new SQLException("jdbc:h2:secret refused", "08001");
        });

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcIdempotencyStore.in(gone))
                .withMessage("the idempotency store cannot be used: no connection, SQL state 08001")
                .havingCause()
                .withMessageContaining("refused");
    }

    @Test
    void doesNotPruneNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().prune(Instant.EPOCH, 0));
    }

    private static JdbcDataSource fresh(String name) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        return database;
    }
}
