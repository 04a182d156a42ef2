package dev.holdfast.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.testing.Cases;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RUNTIME 91: a value fills its segment and can neither leave it nor add another. */
final class UriTemplateTest {

    /** What delimits, what escapes, a control, and letters of one to four octets. */
    private static final String ALPHABET = "ab./?#%;:@&=+ {}\\\u0000\u00e9\u20ac\u0416";

    @Test
    void anyValueStaysInItsSegmentAndComesBack() {
        Cases.check(random -> {
            String value = Cases.text(random, ALPHABET, 12) + "x";

            String path = UriTemplate.parse("/a/{x}/b").expand(Map.of("x", value));

            assertThat(path).matches("/a/[A-Za-z0-9._~%-]+/b");
            assertThat(URI.create("https://h.test" + path).getRawPath()).isEqualTo(path);
            String segment = path.substring(3, path.length() - 2);
            assertThat(URLDecoder.decode(segment, UTF_8)).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a%2Fb",
        "a?b, a%3Fb",
        "a#b, a%23b",
        "100%, 100%25",
        "%2e%2e, %252e%252e",
        "a..b, a..b",
        "a;b=1, a%3Bb%3D1",
        "../../etc, ..%2F..%2Fetc",
        "a b, a%20b",
        "\u00e9, %C3%A9",
        "a\\b, a%5Cb"
    })
    void encodesWhatWouldMeanSomething(String value, String encoded) {
        assertThat(UriTemplate.parse("/v1/{id}").expand(Map.of("id", value))).isEqualTo("/v1/" + encoded);
    }

    @Test
    void fillsPartsOfSegments() {
        var template = UriTemplate.parse("/repos/{owner}/{base}...{head}.json");

        assertThat(template.names()).containsExactly("owner", "base", "head");
        assertThat(template.expand(Map.of("owner", "o", "base", "main", "head", "x/y")))
                .isEqualTo("/repos/o/main...x%2Fy.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void refusesDotSegments(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UriTemplate.parse("/a/{x}").expand(Map.of("x", value)))
                .withMessageContaining("/a/{x}");
    }

    @Test
    void refusesDotSegmentsMadeOfParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UriTemplate.parse("/a/{x}{y}/b").expand(Map.of("x", ".", "y", ".")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UriTemplate.parse("/a/.{x}").expand(Map.of("x", ".")));
    }

    @Test
    void refusesMissingEmptyAndMalformedValuesWithoutShowingThem() {
        var template = UriTemplate.parse("/a/{x}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.expand(Map.of()))
                .withMessageContaining("parameter x has no value");
        assertThatIllegalArgumentException().isThrownBy(() -> template.expand(Map.of("x", "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.expand(Map.of("x", "secret\ud800")))
                .withMessageContaining("parameter x")
                .withMessageNotContaining("secret");
    }

    @Test
    void fillsAQueryOfTheTemplateAndANameThatStandsTwice() {
        UriTemplate template = UriTemplate.parse("/{x}/{x}?mode=fast&to={y}");

        assertThat(template.names()).containsExactly("x", "y");
        assertThat(template.expand(Map.of("x", "a b", "y", "1&z=2"))).isEqualTo("/a%20b/a%20b?mode=fast&to=1%26z%3D2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/{",
                "/}",
                "/{}",
                "/{a",
                "/a}",
                "/{a{b}}",
                "/{a/b}",
                "/a#b",
                "/a b",
                "/%zz",
                "/a/../b",
                "/a/./b",
                "/a/..",
                "/%2e%2e/a",
                "/caf\u00e9"
            })
    void refusesTemplatesThatAreNoPaths(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UriTemplate.parse(text));
    }

    @Test
    void readsOrRefusesAnyTextAndNothingElse() {
        Cases.check(random -> {
            String text = "/" + Cases.text(random, ALPHABET, 12);
            try {
                assertThat(UriTemplate.parse(text)).hasToString(text);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("path /");
            }
        });
    }
}
