package dev.holdfast.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers may say, and what is refused as soon as they say it. */
final class ClientConfigTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "https://api.example.com/v2/",
                "http://localhost:8080",
                "http://127.0.0.1:8080/x",
                "http://[::1]:80"
            })
    void takesEncryptedUrlsAndThisMachine(String url) {
        assertThat(BaseUrl.of(url).uri().toString())
                .isEqualTo(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** RUNTIME 91, 92. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "https://user:hush@api.example.com",
                "https://api.example.com/?key=hush",
                "https://api.example.com/#hush",
                "ftp://api.example.com",
                "api.example.com",
                "https://hush hush"
            })
    void refusesOtherUrlsWithoutShowingWhatMayBeASecret(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientConfig.builder().baseUrl(url))
                .withMessageNotContaining("hush");
    }

    @Test
    void headersOfACallReplaceEachOther() {
        var options =
                CallOptions.builder().header("X-A", "1").header("x-a", "2").build();

        assertThat(options.headers()).containsExactly(Map.entry("x-a", "2"));
        assertThat(options.toString()).doesNotContain("2");
    }

    /** RUNTIME 90. */
    @Test
    void refusesHeadersThatCannotBeSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.builder().header("X-A", "hush\r\nX-B: 1"))
                .withMessageContaining("X-A")
                .withMessageNotContaining("hush");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.builder().header("Host", "x"));
    }

    @Test
    void refusesATimeoutThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.within(Duration.ZERO));
    }

    @Test
    void aNameOfASharedPartStandsForOneRule() {
        var state = new SharedState();
        String part = state.part(String.class, "shop/provider", 1, () -> "made once");

        assertThat(state.part(String.class, "shop/provider", 1, () -> "made twice"))
                .isSameAs(part);
        assertThat(state.part(Integer.class, "shop/provider", 2, () -> 3)).isEqualTo(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> state.part(String.class, "shop/provider", 2, () -> "another"))
                .withMessage("String shop/provider has two rules, 1 and 2: give one of them a name of its own");
    }
}
