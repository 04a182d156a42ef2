package dev.holdfast.engine;

import dev.holdfast.http.PercentEncoding;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query of a URL whose parameters are exchanged; the others stay as they are written. */
final class RawQuery {
    private final URI uri;
    private final List<String> pairs;

    private RawQuery(URI uri, List<String> pairs) {
        this.uri = uri;
        this.pairs = pairs;
    }

    static RawQuery of(URI uri) {
        @Nullable String query = uri.getRawQuery();
        return new RawQuery(uri, query == null || query.isEmpty() ? List.of() : List.of(query.split("&", -1)));
    }

    /** The first value of a parameter, decoded; empty if there is none. */
    Optional<String> value(String name) {
        return pairs.stream()
                .filter(it -> name.equals(name(it)))
                .map(it -> it.indexOf('=') < 0 ? "" : decoded(it.substring(it.indexOf('=') + 1)))
                .findFirst();
    }

    /** The same without a parameter. */
    RawQuery without(String name) {
        return new RawQuery(
                uri, pairs.stream().filter(it -> !name.equals(name(it))).toList());
    }

    /** The same with one value of a parameter. */
    RawQuery with(String name, String value) {
        List<String> others = new ArrayList<>(without(name).pairs);
        others.add(PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value));
        return new RawQuery(uri, others);
    }

    URI uri() {
        String text = uri.toString();
        int end = text.indexOf('?');
        String bare = end < 0 ? text : text.substring(0, end);
        return URI.create(pairs.isEmpty() ? bare : bare + "?" + String.join("&", pairs));
    }

    private static String name(String pair) {
        int end = pair.indexOf('=');
        return decoded(end < 0 ? pair : pair.substring(0, end));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // What is not encoded as it should be is not what is looked for.
            return text;
        }
    }
}
