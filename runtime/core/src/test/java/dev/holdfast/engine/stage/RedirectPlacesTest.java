package dev.holdfast.engine.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.engine.rule.RedirectRule;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.resilience.Safety;
import dev.holdfast.text.WebOrigin;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RUNTIME 81: which places a redirect may name, seen from an https origin that no test can serve. */
final class RedirectPlacesTest {

    private final Redirects redirects = new Redirects(
            new RedirectRule(List.of(WebOrigin.parse("https://cdn.example.com"), WebOrigin.parse("http://127.0.0.1"))),
            Safety.READ,
            null);

    @ParameterizedTest
    @CsvSource({
        "/b, https://api.example.com/b",
        "?p=2, https://api.example.com/v1/?p=2",
        "https://API.example.com:443/b, https://API.example.com:443/b",
        "//api.example.com/b#x, https://api.example.com/b",
        "https://cdn.example.com/f%2Fg, https://cdn.example.com/f%2Fg"
    })
    void follows(String location, URI place) {
        WireRequest next = next(location);

        assertThat(next).isNotNull();
        assertThat(next.uri()).isEqualTo(place);
    }

    /** Also a listed origin, if it is in clear text. */
    @ParameterizedTest
    @CsvSource({
        "http://api.example.com/b",
        "http://127.0.0.1/b",
        "https://api.example.com:8443/b",
        "https://api.example.com.evil.test/",
        "https://evil.test/",
        "https://api.example.com@evil.test/",
        "https://user@cdn.example.com/",
        "//evil.test",
        "mailto:a@b.test"
    })
    void refuses(String location) {
        assertThat(next(location)).isNull();
    }

    @Test
    void refusesTwoPlacesAtOnce() {
        var from = new WireRequest("GET", URI.create("https://api.example.com/v1/a"), List.of(), null);
        var answer = new WireResponse(302, WireHeaders.of("Location", "/a", "Location", "/b"), new byte[0], false);

        assertThat(redirects.next(new Target(from), answer)).isNull();
    }

    private @Nullable WireRequest next(String location) {
        var from = new WireRequest("GET", URI.create("https://api.example.com/v1/a"), List.of(), null);
        var answer = new WireResponse(302, WireHeaders.of("Location", location), new byte[0], false);
        return redirects.next(new Target(from), answer);
    }
}
