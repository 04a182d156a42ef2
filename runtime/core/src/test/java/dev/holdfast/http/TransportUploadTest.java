package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How exchanges end whose bodies are being read. */
@Timeout(20)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportUploadTest {

    @Parameter
    TransportKind kind;

    /** RUNTIME 3: the time of an attempt covers a body that its caller does not deliver. */
    @Test
    void aStreamThatGivesNothingIsClosedWhenTimeIsUp() throws Exception {
        var alarms = new ManualAlarms();
        var transport = kind.make(TransportSettings.defaults(), alarms);
        try (var under = new TransportUnderTest(ScriptedServer.start(), transport)) {
            var stalled = new Stalled();
            var exchange = new BackgroundExchange(transport, upload(under, stalled), PATIENT);
            stalled.begun.await();

            alarms.passes(PATIENT.attempt());

            TransportException failure = exchange.failure();
            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.phase()).isEqualTo(Phase.REQUEST_BODY);
            assertThat(under.server.requests()).isEmpty();
        }
    }

    /** RUNTIME 9. */
    @Test
    void aServerThatReadsNothingTimesOutInTheBody() throws Exception {
        var alarms = new ManualAlarms();
        var transport = kind.make(TransportSettings.defaults(), alarms);
        var gate = new CountDownLatch(1);
        var body = new EndlessBody();
        try (var under = new TransportUnderTest(
                ScriptedServer.start(Script.beforeReading().waitFor(gate)), transport)) {
            var exchange = new BackgroundExchange(transport, body.put(under), PATIENT);
            body.awaitLeaving();

            alarms.passes(PATIENT.attempt());

            TransportException failure = exchange.failure();
            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.progress()).isEqualTo(Progress.MAYBE_SENT);
        }
    }

    private static WireRequest upload(TransportUnderTest under, InputStream stream) {
        BodySource source = new BodySource() {
            @Override
            public long length() {
                return UNKNOWN;
            }

            @Override
            public boolean isSpent() {
                return false;
            }

            @Override
            public InputStream open() {
                return stream;
            }
        };
        return new WireRequest("PUT", under.server.uri("/"), List.of(), new StreamBody("image/png", source));
    }

    private static final class Stalled extends InputStream {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            begun.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
