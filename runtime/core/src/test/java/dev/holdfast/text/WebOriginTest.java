package dev.holdfast.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://files.example.com, https://files.example.com",
        "https://Files.Example.com:443, https://files.example.com",
        "https://files.example.com:8443, https://files.example.com:8443",
        "http://localhost:80, http://localhost",
        "http://127.0.0.1:8080, http://127.0.0.1:8080"
    })
    void readsSchemeAndHost(String text, String printed) {
        assertThat(WebOrigin.parse(text)).hasToString(printed);
        assertThat(WebOrigin.parse(printed)).isEqualTo(WebOrigin.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files.example.com",
                "https://a.example.com/",
                "https://a.example.com/path",
                "https://a.example.com?x",
                "https://user:hush@a.example.com",
                "http://a.example.com",
                "ftp://a.example.com",
                "https://",
                ""
            })
    void refusesMoreAndLess(String text) {
        assertThatThrownBy(() -> WebOrigin.parse(text))
                .isInstanceOf(TextException.class)
                .hasMessageContaining("https://files.example.com")
                .hasMessageNotContaining("hush");
    }

    @Test
    void belongsToAUrlWithPathAndQuery() {
        assertThat(WebOrigin.of(URI.create("HTTPS://A.example.com/x?y#z")))
                .isEqualTo(WebOrigin.parse("https://a.example.com"));
    }
}
