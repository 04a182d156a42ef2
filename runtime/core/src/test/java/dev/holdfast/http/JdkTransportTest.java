package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the JDK's client has of its own: switches of the whole JVM, and things that it cannot be asked for. */
@Timeout(30)
final class JdkTransportTest {

    @ParameterizedTest
    @CsvSource(
            value = {"null, false", "'', true", "true, true", "TRUE, true", "false, false", "yes, false"},
            nullValues = "null")
    void readsTheSwitchAsTheJdkDoes(String value, boolean resends) {
        assertThat(JvmSwitches.read(Map.of(JvmSwitches.RESEND, value == null ? "false" : value)::get))
                .isEqualTo(new JvmSwitches(resends, false));
    }

    /** RUNTIME 20. */
    @Test
    void ownsUpToWhatTheJvmMayResend() {
        var settings = TransportSettings.defaults();
        var switched = new JvmSwitches(true, false);
        try (var plain = new JdkTransport(settings, new JvmSwitches(false, false), new TimerAlarms());
                var resending = new JdkTransport(settings, switched, new TimerAlarms());
                var allowed = new JdkTransport(settings.allowingJvmRetry(), switched, new TimerAlarms())) {
            assertThat(plain.mayResend("POST")).isFalse();
            assertThat(plain.mayResend("GET")).isTrue();
            assertThat(resending.mayResend("POST")).isTrue();
            assertThat(allowed.mayResend("POST")).isFalse();
        }
    }

    /** RUNTIME 99. */
    @Test
    void offersNoUpgradeInClearText() throws Exception {
        try (var under = new TransportUnderTest(TransportKind.JDK, Script.respond(200, "ok"))) {
            under.get();

            assertThat(under.server.requests().get(0).header("upgrade")).isEmpty();
            assertThat(under.server.requests().get(0).header("http2-settings")).isEmpty();
        }
    }

    @Test
    void refusesHeadersThatTheJdkWouldGarble() throws Exception {
        try (var under = new TransportUnderTest(TransportKind.JDK)) {
            var request =
                    new WireRequest("GET", under.server.uri("/"), List.of(new WireHeader("X-Name", "Zo\u00eb")), null);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> under.transport.exchange(request, PATIENT))
                    .withMessageContaining("X-Name")
                    .withMessageNotContaining("Zo\u00eb");
            assertThat(under.server.connections()).isZero();
        }
    }

    @Test
    void saysWhenTheJvmWouldLeaveAProxysLoginOut() {
        var settings = TransportSettings.defaults()
                .withProxy(HttpProxy.at("127.0.0.1", 9).login("user", "hush"));
        try (var transport = new JdkTransport(settings, new JvmSwitches(false, false), new TimerAlarms())) {
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> transport.exchange(getRequest(URI.create("https://provider.example.test")), PATIENT))
                    .withMessageContaining("-Djdk.http.auth.tunneling.disabledSchemes=")
                    .withMessageNotContaining("hush");
        }
    }

    /** The name is too long to be looked up, so that no question leaves the machine. */
    @Test
    void anUnknownHostSentNothing() throws Exception {
        try (var under = new TransportUnderTest(TransportKind.JDK)) {
            URI nowhere = URI.create("http://" + "a".repeat(70) + ".example.test/");

            TransportException failure = under.failureOf(getRequest(nowhere), PATIENT);

            assertThat(failure.kind()).isEqualTo(Kind.NAME_LOOKUP);
            assertThat(failure.progress()).isEqualTo(Progress.NOT_SENT);
        }
    }
}
