package dev.holdfast.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.Operation;
import dev.holdfast.engine.Provider;
import dev.holdfast.resilience.SystemTime;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that makes one call, and prints how it ended. */
final class Caller {
    static final IdempotencyKey KEY = IdempotencyKey.of("order", "4711");

    private static final Operation CREATE = Operation.post("createOrder", "/orders")
            .timeout("30s", "20s", "5s")
            .retry(2, "100ms..2s x2", Jitter.NONE)
            .idempotencyKey("Idempotency-Key", KeySource.CALLER, "24h");

    private Caller() {}

    /**
     * Makes the call.
     *
     * @param arguments the database's URL; the provider's; where to stop; how many seconds later it is; the amount
     */
    public static void main(String[] arguments) throws Exception {
        var store = new PausingStore(JdbcIdempotencyStore.in(database(arguments[0])), arguments[2]);
        var config = ClientConfig.builder()
                .baseUrl(arguments[1])
                .idempotency(store)
                .time(new ShiftedTime(new SystemTime(), Duration.ofSeconds(Long.parseLong(arguments[3]))))
                .build();
        try (Engine engine = Engine.create(Provider.of("shop", arguments[1], "tests"), config)) {
            JsonNode order = engine.call(CREATE)
                    .json(Map.of("amount", Integer.valueOf(arguments[4])))
                    .key(KEY)
                    .send(JsonNode.class);
            System.out.println("SUCCESS " + order);
        } catch (ApiException e) {
            System.out.println(e.outcome() + " " + e.stopReason());
        }
    }

    static DataSource database(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            var postgres = new PGSimpleDataSource();
            postgres.setURL(url);
            return postgres;
        }
        var h2 = new JdbcDataSource();
        h2.setURL(url);
        h2.setUser("sa");
        return h2;
    }
}
