package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the default transport has of its own: a pool with a bound, and name lookups that can be given up. */
@Timeout(60)
final class ApacheTransportTest {

    private final ManualAlarms alarms = new ManualAlarms();

    @Test
    void anInterruptEndsANameLookup() throws Exception {
        var never = new CountDownLatch(1);
        var transport = new ApacheTransport(
                TransportSettings.defaults(),
                host -> {
                    Gates.await(never);
                    return new InetAddress[0];
                },
                new TimerAlarms());
        try (var under = new TransportUnderTest(ScriptedServer.start(), transport)) {
            WireRequest request = getRequest(URI.create("http://slow.example.test/"));
            var exchange = new BackgroundExchange(under.transport, request, PATIENT);
            exchange.awaitInside("NameLookup");

            exchange.interrupt();

            assertInterrupted(exchange, Phase.CONNECT);
        }
    }

    @RepeatedTest(20) // timing decides where exactly the pool meets the flag
    void anInterruptEndsAWaitForAPooledConnection() throws Exception {
        var settings = TransportSettings.defaults().withMostConnections(1);
        Script stall = Script.afterReading().stall();
        try (var under = new TransportUnderTest(ScriptedServer.start(stall), new ApacheTransport(settings))) {
            start(under);
            under.server.awaitRequest();
            BackgroundExchange second = start(under);
            second.awaitInside("PoolingHttpClientConnectionManager", "BasicFuture", "locks.LockSupport");

            second.interrupt();

            assertInterrupted(second, Phase.QUEUE);
        }
    }

    @Test
    void bothLimitsEndANameLookupThatHangs() throws Exception {
        for (Duration limit : new Duration[] {PATIENT.connect(), PATIENT.attempt()}) {
            try (var under = new TransportUnderTest(
                    ScriptedServer.start(), transport(TransportSettings.defaults(), ApacheTransportTest::hang))) {
                WireRequest request = getRequest(URI.create("http://slow.example.test/"));
                var exchange = new BackgroundExchange(under.transport, request, PATIENT);
                exchange.awaitInside("FutureTask");

                alarms.passes(limit);

                assertTimeout(exchange, Phase.CONNECT, Progress.NOT_SENT);
            }
        }
    }

    @Test
    void endsAWaitForAPooledConnectionAndLeavesThePoolUnharmed() throws Exception {
        var gate = new CountDownLatch(1);
        Script held = Script.afterReading().waitFor(gate).head(204);
        try (var under = new TransportUnderTest(
                ScriptedServer.start(held, Script.respond(200, "")),
                transport(oneConnection(), InetAddress::getAllByName))) {
            BackgroundExchange first = start(under);
            under.server.awaitRequest();
            var shorter = new ExchangeLimits(Duration.ofSeconds(1), PATIENT.connect(), 1, 1);
            var second = new BackgroundExchange(under.transport, getRequest(under.server.uri("/")), shorter);
            second.awaitInside("PoolingHttpClientConnectionManager");

            alarms.passes(shorter.attempt());

            assertTimeout(second, Phase.QUEUE, Progress.NOT_SENT);
            gate.countDown();
            assertThat(first.response().status()).isEqualTo(204);
            assertThat(under.get().status()).isEqualTo(200);
        }
    }

    @Test
    void waitsForAPooledConnectionWhileThereIsTime() throws Exception {
        var gate = new CountDownLatch(1);
        Script held = Script.afterReading().waitFor(gate).head(204);
        try (var under = new TransportUnderTest(
                ScriptedServer.start(held, Script.respond(200, "")),
                transport(oneConnection(), InetAddress::getAllByName))) {
            BackgroundExchange first = start(under);
            under.server.awaitRequest();
            BackgroundExchange second = start(under);
            second.awaitInside("PoolingHttpClientConnectionManager");

            gate.countDown();

            assertThat(first.response().status()).isEqualTo(204);
            assertThat(second.response().status()).isEqualTo(200);
            assertThat(under.server.connections()).isEqualTo(1);
        }
    }

    @Test
    void anUnknownHostSentNothing() throws Exception {
        var transport = new ApacheTransport(
                TransportSettings.defaults(),
                host -> {
                    throw new UnknownHostException(host);
                },
                new TimerAlarms());
        try (var under = new TransportUnderTest(ScriptedServer.start(), transport)) {
            WireRequest request = getRequest(URI.create("http://nowhere.example.test/"));

            assertFailure(under.failureOf(request, PATIENT), Kind.NAME_LOOKUP, Phase.CONNECT, Progress.NOT_SENT);
        }
    }

    @Test
    void theNextAddressIsTriedWhenOneRefuses() throws Exception {
        var transport = new ApacheTransport(
                TransportSettings.defaults(),
                host -> new InetAddress[] {
                    InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                    InetAddress.getByAddress(new byte[] {127, 0, 0, 1})
                },
                new TimerAlarms());
        try (var under = new TransportUnderTest(ScriptedServer.start(Script.respond(200, "ok")), transport)) {
            int port = under.server.uri("/").getPort();

            WireResponse response =
                    transport.exchange(getRequest(URI.create("http://two.example.test:" + port)), PATIENT);

            assertThat(response.status()).isEqualTo(200);
            assertThat(under.server.requests()).hasSize(1);
        }
    }

    private ApacheTransport transport(TransportSettings settings, NameLookup.Resolver resolver) {
        return new ApacheTransport(settings, resolver, alarms);
    }

    private static TransportSettings oneConnection() {
        return TransportSettings.defaults().withMostConnections(1);
    }

    private static InetAddress[] hang(String host) {
        Gates.await(new CountDownLatch(1));
        return new InetAddress[0];
    }

    private static BackgroundExchange start(TransportUnderTest under) {
        return new BackgroundExchange(under.transport, getRequest(under.server.uri("/")), PATIENT);
    }

    private static void assertInterrupted(BackgroundExchange exchange, Phase phase) {
        assertFailure(exchange.failure(), Kind.INTERRUPTED, phase, Progress.NOT_SENT);
        assertThat(exchange.leftTheFlagSet()).isTrue();
    }

    private static void assertTimeout(BackgroundExchange exchange, Phase phase, Progress progress) {
        assertFailure(exchange.failure(), Kind.TIMEOUT, phase, progress);
        assertThat(exchange.leftTheFlagSet()).isFalse(); // RUNTIME 76
    }

    private static void assertFailure(TransportException failure, Kind kind, Phase phase, Progress progress) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.phase()).isEqualTo(phase);
        assertThat(failure.progress()).isEqualTo(progress);
    }
}
