package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.CapturedRequest;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import dev.holdfast.testing.TunnelProxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes through a proxy, and what the proxy alone hears. */
@Timeout(60)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportProxyTest {

    private static final String LOGIN = "Basic dXNlcjpodXNo";

    private static Certificates local;

    @Parameter
    TransportKind kind;

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        local = Certificates.make(directory.resolve("local.p12"), "ip:127.0.0.1");
    }

    @Test
    void clearTextGoesToTheProxyWithItsWholeAddress() throws Exception {
        try (var proxy = ScriptedServer.start(Script.respond(200, "ok"), Script.respond(200, "again"));
                var transport = kind.make(TransportSettings.defaults()
                        .withProxy(at(proxy.uri("/").getPort()).login("user", "hush")))) {
            URI target = URI.create("http://provider.example.test:8080/a%2Fb?x=1");

            WireResponse response = transport.exchange(getRequest(target), PATIENT);
            transport.exchange(getRequest(target), PATIENT);

            assertThat(response.status()).isEqualTo(200);
            CapturedRequest seen = proxy.requests().get(0);
            assertThat(seen.target()).isEqualTo(target.toString());
            assertThat(seen.header("host")).containsExactly("provider.example.test:8080");
            assertThat(proxy.requests())
                    .allSatisfy(
                            it -> assertThat(it.header("proxy-authorization")).containsExactly(LOGIN));
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void encryptedRequestsGoThroughATunnelAndTheOriginNeverHearsTheLogin() throws Exception {
        assumeTrue(kind == TransportKind.APACHE || JvmSwitches.ofThisJvm().tunnelsBasic(), "the JVM forbids it");
        try (var proxy = new TunnelProxy(200);
                var server = ScriptedServer.startTls(
                        local.context(), Script.respond(200, "one"), Script.respond(200, "two"));
                var transport = kind.make(trusting(at(proxy.port()).login("user", "hush")))) {

            for (int i = 0; i < 2; i++) {
                assertThat(transport
                                .exchange(getRequest(server.uri("/")), PATIENT)
                                .status())
                        .isEqualTo(200);
            }

            CapturedRequest asked = proxy.requests().get(0);
            assertThat(asked.method()).isEqualTo("CONNECT");
            assertThat(asked.target()).isEqualTo("127.0.0.1:" + server.uri("/").getPort());
            assertThat(asked.header("proxy-authorization")).containsExactly(LOGIN);
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(
                            it -> assertThat(it.header("proxy-authorization")).isEmpty());
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void hostNamesAreVerifiedInsideATunnel(@TempDir Path directory) throws Exception {
        Certificates elsewhere = Certificates.make(directory.resolve("e.p12"), "dns:elsewhere.example.test");
        try (var proxy = new TunnelProxy(200);
                var server = ScriptedServer.startTls(elsewhere.context(), Script.respond(200, "ok"));
                var transport = kind.make(TransportSettings.defaults()
                        .withTrust(elsewhere.context())
                        .withProxy(at(proxy.port())))) {
            var under = new TransportUnderTest(server, transport);

            assertThat(under.failureOfGet(PATIENT).kind()).isEqualTo(Kind.TLS_REFUSED);
            assertThat(server.requests()).isEmpty();
        }
    }

    /** RUNTIME 14: what a proxy says of a tunnel is no answer of the provider, and nothing was sent to that. */
    @Test
    void aRefusedTunnelSentNothing() throws Exception {
        for (int status : new int[] {403, 407, 503}) {
            try (var proxy = new TunnelProxy(status);
                    var server = ScriptedServer.startTls(local.context(), Script.respond(200, "ok"));
                    var transport = kind.make(trusting(at(proxy.port())))) {
                TransportException failure = new TransportUnderTest(server, transport).failureOfGet(PATIENT);

                assertThat(failure.kind()).isEqualTo(Kind.CONNECT_FAILED);
                assertThat(failure.progress()).isEqualTo(Progress.NOT_SENT);
                assertThat(server.connections()).isZero();
            }
        }
    }

    @Test
    void aProxyThatIsNotThereIsAFailedConnect() throws Exception {
        int free;
        try (var gone = new TunnelProxy(200)) {
            free = gone.port();
        }
        try (var server = ScriptedServer.start();
                var transport = kind.make(TransportSettings.defaults().withProxy(at(free)))) {
            TransportException failure = new TransportUnderTest(server, transport).failureOfGet(PATIENT);

            assertThat(failure.kind()).isEqualTo(Kind.CONNECT_FAILED);
            assertThat(server.connections()).isZero();
        }
    }

    /** RUNTIME 90: a login for a proxy is the configuration's to give, or it would reach the provider. */
    @Test
    void callersCannotLogInToProxies() throws Exception {
        try (var under = new TransportUnderTest(kind)) {
            var request = new WireRequest(
                    "GET", under.server.uri("/"), List.of(new WireHeader("Proxy-Authorization", "hush")), null);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> under.transport.exchange(request, PATIENT))
                    .withMessageContaining("Proxy-Authorization")
                    .withMessageNotContaining("hush");
        }
    }

    @Test
    void aProxyDoesNotPrintItsLogin() {
        HttpProxy proxy = at(3128).login("user", "hush");

        assertThat(proxy + " " + proxy.login() + " "
                        + TransportSettings.defaults().withProxy(proxy))
                .contains("127.0.0.1:3128")
                .doesNotContain("hush")
                .doesNotContain("user");
    }

    private static HttpProxy at(int port) {
        return HttpProxy.at("127.0.0.1", port);
    }

    private static TransportSettings trusting(HttpProxy proxy) {
        return TransportSettings.defaults().withTrust(local.context()).withProxy(proxy);
    }
}
