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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** RUNTIME 78: what a transport owns ends with it. */
@Timeout(60)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportLifecycleTest {

    @Parameter
    TransportKind kind;

    @Test
    void closingAbortsWhatIsUnderWay() throws Exception {
        try (var under = new TransportUnderTest(kind, Script.afterReading().stall())) {
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
        try (var under = new TransportUnderTest(kind, Script.respond(200, "ok"))) {
            under.get();

            under.transport.close();

            kind.collectUntil(under.server::hasSeenAClose);
        }
    }

    @Test
    void aClosedTransportSaysSo() throws Exception {
        try (var under = new TransportUnderTest(kind)) {
            under.transport.close();
            under.transport.close();

            assertThatIllegalStateException().isThrownBy(under::get).withMessageContaining("closed");
        }
    }

    @Test
    void manyTransportsLeaveNoThreadBehind() throws Exception {
        Set<Thread> before = transportThreads();
        for (int i = 0; i < 200; i++) {
            try (var under = new TransportUnderTest(kind, Script.respond(200, "ok"))) {
                under.get();
            }
        }

        Set<Thread> left = new HashSet<>(transportThreads());
        left.removeAll(before);
        assertThat(left).allSatisfy(thread -> assertThat(thread.isDaemon()).isTrue());
        kind.collectUntil(() -> left.stream().noneMatch(Thread::isAlive));
    }

    private static Set<Thread> transportThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("holdfast-.*|HttpClient-.*"))
                .collect(Collectors.toSet());
    }
}
