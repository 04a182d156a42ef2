package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static dev.holdfast.http.TransportUnderTest.postRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.testing.FrameServer;
import dev.holdfast.testing.FrameServer.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** RUNTIME 15 and 99: HTTP/2 over ALPN, and what a refusal of it is taken for. */
@Timeout(30)
final class JdkFramesTest {

    private static final boolean RESENDS_ITSELF = Runtime.version().feature() > 17; // seen on 25

    private static Certificates local;

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        local = Certificates.make(directory.resolve("local.p12"), "ip:127.0.0.1");
    }

    @Test
    void speaksItWhereTheServerDoesAndOverOneConnection() throws Exception {
        try (var server = new FrameServer(local.context());
                var transport = transport()) {
            assertThat(transport.exchange(getRequest(server.uri()), PATIENT).status())
                    .isEqualTo(200);
            assertThat(transport
                            .exchange(postRequest(server.uri(), new byte[10_000]), PATIENT)
                            .status())
                    .isEqualTo(200);

            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** 17 says so, and the engine may try again; later ones try again themselves. */
    @Test
    void aRefusedStreamWasNotProcessed() throws Exception {
        try (var server = new FrameServer(local.context(), Reply.REFUSE);
                var transport = transport()) {
            if (RESENDS_ITSELF) {
                assertThat(transport.exchange(post(server), PATIENT).status()).isEqualTo(200);
                assertThat(server.requests()).isEqualTo(2);
            } else {
                TransportException failure = failure(transport, server);
                assertThat(failure.kind()).isEqualTo(TransportException.Kind.CONNECTION_LOST);
                assertThat(failure.progress()).isEqualTo(Progress.NOT_SENT);
                assertThat(server.requests()).isEqualTo(1);
            }
        }
    }

    @Test
    void aConnectionThatIsGivenUpDuringARequestMayHaveProcessedIt() throws Exception {
        try (var server = new FrameServer(local.context(), Reply.GO_AWAY_DURING);
                var transport = transport()) {
            assertThat(failure(transport, server).progress()).isEqualTo(Progress.MAYBE_SENT);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    /** 17 does not tell which streams were processed, so that it has to be taken for unknown. */
    @Test
    void aConnectionThatIsGivenUpBeforeARequestIsToldByLaterJdksAlone() throws Exception {
        try (var server = new FrameServer(local.context(), Reply.GO_AWAY_BEFORE);
                var transport = transport()) {
            if (RESENDS_ITSELF) {
                assertThat(transport.exchange(post(server), PATIENT).status()).isEqualTo(200);
                assertThat(server.requests()).isEqualTo(2);
            } else {
                assertThat(failure(transport, server).progress()).isEqualTo(Progress.MAYBE_SENT);
                assertThat(server.requests()).isEqualTo(1);
            }
        }
    }

    private static WireRequest post(FrameServer server) {
        return postRequest(server.uri(), new byte[] {1});
    }

    private static TransportException failure(Transport transport, FrameServer server) {
        return catchThrowableOfType(TransportException.class, () -> transport.exchange(post(server), PATIENT));
    }

    private static Transport transport() {
        return TransportKind.JDK.make(TransportSettings.defaults().withTrust(local.context()));
    }
}
