package dev.holdfast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UriReferenceTest {
    /** The examples of RFC 3986 section 5.4; fragments are left out. */
    @ParameterizedTest
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q",
        "g#s, http://a/b/c/g",
        "g?y#s, http://a/b/c/g?y",
        ";x, http://a/b/c/;x",
        "g;x?y#s, http://a/b/c/g;x?y",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/../h, http://a/b/c/h",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/../x, http://a/b/c/g?y/../x",
    })
    void resolvesAsTheStandardDoes(String reference, String expected) throws URISyntaxException {
        assertThat(UriReference.resolve(URI.create("http://a/b/c/d;p?q"), reference))
                .isEqualTo(URI.create(expected));
    }

    @Test
    void keepsTheQueryAsItIsWritten() throws URISyntaxException {
        assertThat(UriReference.resolve(URI.create("https://a.example/x"), "?q=a+b%2F%2f&&=;é"))
                .hasToString("https://a.example/x?q=a+b%2F%2f&&=;%C3%A9");
    }

    @Test
    void whatIsNoUrlIsRefused() {
        assertThatThrownBy(() -> UriReference.resolve(URI.create("https://a.example/x"), "/a b"))
                .isInstanceOf(URISyntaxException.class);
    }
}
