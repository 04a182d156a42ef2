package dev.holdfast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RUNTIME 90 */
final class HeaderRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "tab\there", "caf\u00e9", "\u00ff", "\"quoted\"; q=0.5"})
    void takesVisibleLatinText(String value) {
        assertThatCode(() -> HeaderRules.check("X-Anything", value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: b", "a\nb", "a\rb", "a\0b", "a\u007fb", "a\u0085b", "a\u0100b", "a\u2028b"})
    void refusesControlsAndOtherAlphabetsWithoutShowingTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeaderRules.check("X-Token", "s3cr3t" + value))
                .withMessageContaining("X-Token")
                .withMessageContaining("index")
                .withMessageNotContaining("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a\r\n", "\u00e9", "(a)", "a/b"})
    void refusesNamesThatAreNoTokens(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> HeaderRules.check(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "CONNECTION",
                "Transfer-Encoding",
                "Expect",
                "Upgrade",
                "Accept-Encoding"
            })
    void refusesWhatTheTransportWrites(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeaderRules.check(name, "x"))
                .withMessageContaining(name);
    }

    @Test
    void headersAreFoundInAnyCaseAndPrintNoValue() {
        var headers = WireHeaders.of("Set-X", "one", "set-x", "two", "Other", "three");

        assertThat(headers.first("SET-X")).contains("one");
        assertThat(headers.all("set-X")).containsExactly("one", "two");
        assertThat(headers.all("absent")).isEmpty();
        assertThat(headers).hasToString("[Set-X, set-x, Other]");
        assertThat(headers).isEqualTo(WireHeaders.of(headers.lines())).isNotEqualTo(WireHeaders.of(List.of()));
    }
}
