package dev.holdfast.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.idempotency.KeyName;
import dev.holdfast.idempotency.KeyRecord;
import dev.holdfast.idempotency.KeyState;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is killed in its call, and another one calls again. RUNTIME 43 to 45. */
@Timeout(120)
final class CrashTest {
    private static final KeyName NAME = new KeyName("shop", "createOrder", Caller.KEY.text("shop", "createOrder"));
    private static final String LATER = "60";

    private static @Nullable PostgresServer postgres;

    @TempDir
    private Path directory;

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean isStalling;
    private HttpServer server;

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = PostgresServer.start().orElse(null);
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        if (postgres != null) {
            postgres.stop();
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Nothing was sent: the second process sends with the key of the first. */
    @ParameterizedTest
    @EnumSource
    void resumesAfterTheKeyWasRecorded(Database database) throws Exception {
        String url = fresh(database);
        killAt("recorded", url);
        KeyRecord left = record(url);

        String again = output(call(url, "", LATER, 2));

        assertThat(left.state()).isEqualTo(KeyState.PENDING);
        assertThat(again).isEqualTo("SUCCESS {\"id\":1}");
        assertThat(keys).containsExactly(NAME.key());
        assertThat(record(url).state()).isEqualTo(KeyState.DONE);
        assertThat(record(url).createdAt()).isEqualTo(left.createdAt());
    }

    /** The request was sent, no answer came. */
    @ParameterizedTest
    @EnumSource
    void resumesAfterTheRequestWasSent(Database database) throws Exception {
        String url = fresh(database);
        isStalling = true;
        Process first = call(url, "", "0", 2);
        arrivals.take();
        first.destroyForcibly().waitFor();
        isStalling = false;
        KeyState left = record(url).state();

        String again = output(call(url, "", LATER, 2));

        assertThat(left).isEqualTo(KeyState.PENDING);
        assertThat(again).isEqualTo("SUCCESS {\"id\":1}");
        assertThat(keys).containsExactly(NAME.key(), NAME.key());
    }

    /** The answer was read, and not recorded. */
    @ParameterizedTest
    @EnumSource
    void resumesAfterTheAnswerCame(Database database) throws Exception {
        String url = fresh(database);
        killAt("answered", url);

        String again = output(call(url, "", LATER, 2));

        assertThat(again).isEqualTo("SUCCESS {\"id\":1}");
        assertThat(keys).containsExactly(NAME.key(), NAME.key());
        assertThat(record(url).state()).isEqualTo(KeyState.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void anotherProcessWaitsForTheEndOfTheCall(Database database) throws Exception {
        String url = fresh(database);
        killAt("recorded", url);

        assertThat(output(call(url, "", "0", 2))).isEqualTo("DUPLICATE_IN_FLIGHT DUPLICATE_IN_FLIGHT");
        assertThat(keys).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anotherRequestIsRefused(Database database) throws Exception {
        String url = fresh(database);
        killAt("recorded", url);

        assertThat(output(call(url, "", LATER, 3))).isEqualTo("KEY_MISMATCH FINGERPRINT_MISMATCH");
        assertThat(keys).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsNotResumedADayLater(Database database) throws Exception {
        String url = fresh(database);
        killAt("recorded", url);

        assertThat(output(call(url, "", "86400", 2))).isEqualTo("KEY_EXPIRED KEY_TOO_OLD");
        assertThat(keys).isEmpty();
    }

    /** One sends, the other one learns that it does. */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void ofTwoProcessesAtOnceOneSends(Database database) throws Exception {
        String url = fresh(database);
        isStalling = true;
        List<Process> both = List.of(call(url, "", "0", 2), call(url, "", "0", 2));
        arrivals.take();

        Process loser = firstToEnd(both);
        end.countDown();

        assertThat(output(loser)).isEqualTo("DUPLICATE_IN_FLIGHT DUPLICATE_IN_FLIGHT");
        Process winner = both.get(0) == loser ? both.get(1) : both.get(0);
        assertThat(output(winner)).isEqualTo("SUCCESS {\"id\":1}");
        assertThat(keys).hasSize(1);
    }

    private static Process firstToEnd(List<Process> processes) throws Exception {
        return (Process)
                CompletableFuture.anyOf(processes.stream().map(Process::onExit).toArray(CompletableFuture[]::new))
                        .get();
    }

    private void killAt(String point, String url) throws Exception {
        Process process = call(url, point, "0", 2);
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo(point);
            process.destroyForcibly().waitFor();
        }
    }

    private Process call(String url, String point, String later, int amount) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String provider = "http://127.0.0.1:" + server.getAddress().getPort();
        List<String> command = List.of(
                java,
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Caller.class.getName(),
                url,
                provider,
                point,
                later,
                Integer.toString(amount));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String output(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        process.waitFor(60, TimeUnit.SECONDS);
        return output;
    }

    private KeyRecord record(String url) throws Exception {
        return JdbcIdempotencyStore.in(Caller.database(url))
                .find(NAME, Duration.ofSeconds(5))
                .orElseThrow();
    }

    private String fresh(Database database) throws Exception {
        if (database == Database.H2) {
            String url = "jdbc:h2:" + directory.resolve("keys");
            IdempotencySchema.createIn(Caller.database(url));
            return url;
        }
        assumeTrue(postgres != null, "PostgreSQL is not installed: apt-get install postgresql");
        IdempotencySchema.createIn(postgres.database());
        try (var connection = postgres.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM holdfast_idempotency");
        }
        return postgres.url();
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        exchange.getRequestBody().readAllBytes();
        arrivals.add("request");
        if (isStalling) {
            awaitEnd();
        }
        byte[] answer = "{\"id\":1}".getBytes(UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the keys are kept in. */
    enum Database {
        H2,
        POSTGRESQL
    }
}
