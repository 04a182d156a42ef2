package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportTlsTest {

    @Parameter
    TransportKind kind;

    private static Certificates local;
    private static Certificates elsewhere;

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        local = Certificates.make(directory.resolve("local.p12"), "ip:127.0.0.1");
        elsewhere = Certificates.make(directory.resolve("elsewhere.p12"), "dns:elsewhere.example.test");
    }

    @Test
    void exchangesWithWhomItTrustsAndKeepsTheConnection() throws Exception {
        try (var under = secure(local, local, Script.respond(200, "one"), Script.respond(200, "two"))) {
            assertThat(under.get().body()).isEqualTo("one".getBytes(UTF_8));
            assertThat(under.get().body()).isEqualTo("two".getBytes(UTF_8));
            assertThat(under.server.connections()).isEqualTo(1);
        }
    }

    @Test
    void refusesAStranger() throws Exception {
        // RUNTIME 15: nothing was sent, and yet trying again is pointless.
        try (var under = secure(local, elsewhere, Script.respond(200, "ok"))) {
            assertRefused(under.failureOfGet(PATIENT));
            assertThat(under.server.requests()).isEmpty();
        }
    }

    @Test
    void refusesAnotherHostsCertificate() throws Exception {
        try (var under = secure(elsewhere, elsewhere, Script.respond(200, "ok"))) {
            assertRefused(under.failureOfGet(PATIENT));
            assertThat(under.server.requests()).isEmpty();
        }
    }

    @Test
    void showsItsCertificateToAServerThatAsksForOne() throws Exception {
        try (var under = new TransportUnderTest(
                ScriptedServer.startMutualTls(local.context(), Script.respond(200, "ok")),
                kind.make(TransportSettings.defaults().withTrust(local.context())))) {
            assertThat(under.get().status()).isEqualTo(200);
        }
    }

    @Test
    void isRefusedByAServerThatAsksForACertificateInVain() throws Exception {
        try (var under = new TransportUnderTest(
                ScriptedServer.startMutualTls(local.context(), Script.respond(200, "ok")),
                kind.make(TransportSettings.defaults().withTrust(local.trustOnly())))) {
            TransportException failure = under.failureOfGet(PATIENT);

            // The refusal may overtake our end of the handshake, and the reset that follows it may overtake the
            // refusal.
            assertThat(failure.kind()).isIn(Kind.TLS_REFUSED, Kind.CONNECTION_LOST);
            assertThat(under.server.requests()).isEmpty();
        }
    }

    @Test
    void aHandshakeThatBreaksOffIsNoRefusal() throws Exception {
        for (Script script : new Script[] {
            Script.beforeReading().close(), Script.beforeReading().reset()
        }) {
            try (var server = ScriptedServer.start(script);
                    var transport = kind.make(TransportSettings.defaults())) {
                var under = new TransportUnderTest(server, transport);
                var request = TransportUnderTest.getRequest(
                        URI.create(server.baseUrl().replace("http:", "https:")));

                TransportException failure = under.failureOf(request, PATIENT);

                assertThat(failure.progress()).isIn(kind.afterABrokenHandshake());
                assertThat(failure.kind()).isIn(Kind.CONNECTION_LOST, Kind.CONNECT_FAILED);
            }
        }
    }

    @Test
    void aServerThatClosesAnIdleConnectionIsNoticed() throws Exception {
        try (var under = secure(local, local, Script.respond(200, "one").close(), Script.respond(200, "two"))) {
            under.get();
            under.server.connection(1).awaitClosed();

            assertThat(under.get().status()).isEqualTo(200);
            assertThat(under.server.requests()).hasSize(2);
        }
    }

    @Test
    void aLostAnswerMayHaveBeenAsked() throws Exception {
        try (var under = secure(local, local, Script.afterReading().reset())) {
            WireRequest post = TransportUnderTest.postRequest(under.server.uri("/"), new byte[1]);
            TransportException failure = under.failureOf(post, PATIENT);

            assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
            assertThat(failure.phase()).isEqualTo(Phase.HEADERS);
            assertThat(failure.progress()).isEqualTo(Progress.MAYBE_SENT);
        }
    }

    private TransportUnderTest secure(Certificates server, Certificates trusted, Script... scripts) throws Exception {
        return new TransportUnderTest(
                ScriptedServer.startTls(server.context(), scripts),
                kind.make(TransportSettings.defaults().withTrust(trusted.context())));
    }

    private static void assertRefused(TransportException failure) {
        assertThat(failure.kind()).isEqualTo(Kind.TLS_REFUSED);
        assertThat(failure.phase()).isEqualTo(Phase.TLS);
        assertThat(failure.progress()).isEqualTo(Progress.NOT_SENT);
    }
}
