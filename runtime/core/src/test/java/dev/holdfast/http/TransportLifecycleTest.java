package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** RUNTIME 78: what a transport owns ends with it. */
@Timeout(60)
final class TransportLifecycleTest {

    @Test
    void closingAbortsWhatIsUnderWay() throws Exception {
        try (var under = new TransportUnderTest(Script.afterReading().stall())) {
            var exchange = new BackgroundExchange(under.transport, getRequest(under.server.uri("/")), PATIENT);
            under.server.awaitRequest();

            under.transport.close();

            assertThat(exchange.failure().kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(exchange.failure().progress()).isEqualTo(Progress.MAYBE_SENT);
            under.server.awaitClientClose();
        }
    }

    @Test
    void closingClosesPooledConnections() throws Exception {
        try (var under = new TransportUnderTest(Script.respond(200, "ok"))) {
            under.get();

            under.transport.close();

            under.server.awaitClientClose();
        }
    }

    @Test
    void aClosedTransportSaysSo() throws Exception {
        try (var under = new TransportUnderTest()) {
            under.transport.close();
            under.transport.close();

            assertThatIllegalStateException().isThrownBy(under::get).withMessageContaining("closed");
        }
    }

    @Test
    void manyTransportsLeaveNoThreadBehind() throws Exception {
        Set<Thread> before = transportThreads();
        for (int i = 0; i < 200; i++) {
            try (var under = new TransportUnderTest(Script.respond(200, "ok"))) {
                under.get();
            }
        }

        Set<Thread> left = new HashSet<>(transportThreads());
        left.removeAll(before);
        for (Thread thread : left) {
            thread.join(); // already told to end; the test's timeout bounds it
        }

        assertThat(left).allSatisfy(thread -> assertThat(thread.isDaemon()).isTrue());
    }

    private static Set<Thread> transportThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("holdfast-"))
                .collect(Collectors.toSet());
    }
}
