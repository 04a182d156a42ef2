package dev.holdfast.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.idempotency.KeyRecord;
import dev.holdfast.idempotency.StoreException;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The store in a real PostgreSQL. */
final class PostgresStoreTest implements StoreContract {
    private static @Nullable PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start().orElse(null);
        assumeTrue(server != null, "PostgreSQL is not installed: apt-get install postgresql");
        IdempotencySchema.createIn(server.database());
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    public IdempotencyStore store() throws StoreException {
        return JdbcIdempotencyStore.in(server.database());
    }

    /** In a transaction that PostgreSQL refuses for another one's sake the step is done again. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                Connection.TRANSACTION_READ_COMMITTED,
                Connection.TRANSACTION_REPEATABLE_READ,
                Connection.TRANSACTION_SERIALIZABLE
            })
    void oneOfManyHasAKeyAtEveryIsolation(int isolation) throws Exception {
        DataSource strict = new EditedDataSource(server.database(), connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
        });
        IdempotencyStore store = JdbcIdempotencyStore.in(strict);
        KeyRecord seen = StoreContract.record("isolation " + isolation, "1");

        assertThat(store.putIfAbsent(seen, TIME)).isEmpty();
        assertThat(store.putIfAbsent(seen, TIME)).contains(seen);
        assertThat(StoreContract.winners(
                        key -> store.putIfAbsent(StoreContract.record("isolated " + isolation, key), TIME)
                                .isEmpty()))
                .isEqualTo(20);
    }

    @Test
    void refusesADatabaseThatMayLoseWhatItCommits() {
        PGSimpleDataSource careless = server.database();
        careless.setOptions("-c synchronous_commit=off");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcIdempotencyStore.in(careless))
                .withMessageStartingWith("the idempotency store cannot be used: synchronous_commit is off")
                .withMessageContaining("ALTER ROLE ... SET synchronous_commit = on");
    }

    @Test
    void saysThatTheTablesAreMissing() {
        PGSimpleDataSource elsewhere = server.database();
        elsewhere.setCurrentSchema("pg_catalog");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcIdempotencyStore.in(elsewhere))
                .withMessageContaining("it has no tables: call IdempotencySchema.createIn(database)");
    }

    @Test
    void saysThatThereIsNoConnection() {
        PGSimpleDataSource gone = server.database();
        gone.setPortNumbers(new int[] {1});

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> JdbcIdempotencyStore.in(gone))
                .withMessage("the idempotency store cannot be used: no connection, SQL state 08001");
    }
}
