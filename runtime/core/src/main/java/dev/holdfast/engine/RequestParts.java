package dev.holdfast.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.holdfast.annotation.ArrayStyle;
import dev.holdfast.http.WireBody;
import dev.holdfast.json.Codec;
import dev.holdfast.json.FormWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the caller's arguments put into a request: path, query, headers and body, each written once. */
final class RequestParts {
    private final Codec codec;
    private final ScalarText scalars;
    private final Map<String, String> path = new HashMap<>();
    private final List<Map.Entry<String, String>> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable WireBody body;

    RequestParts(Codec codec) {
        this.codec = codec;
        this.scalars = new ScalarText(codec);
    }

    void path(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + ": null, but the path needs a value");
        }
        path.put(name, scalars.of(name, value));
    }

    void query(String name, @Nullable Object value, ArrayStyle style) {
        if (value != null) {
            query.addAll(FormWriter.pairs(name, codec.tree(value), style));
        }
    }

    void queries(@Nullable Object values, ArrayStyle style) {
        if (values != null) {
            query.addAll(FormWriter.pairs(codec.tree(values), style));
        }
    }

    void header(String name, @Nullable Object value) {
        if (value != null) {
            headers.put(requireNonNull(name, "name"), scalars.of(name, value));
        }
    }

    void json(@Nullable Object value) {
        body = value == null ? null : new WireBody("application/json", codec.write(value));
    }

    void form(@Nullable Object value, ArrayStyle style) {
        if (value != null) {
            String text = FormWriter.encode(FormWriter.pairs(codec.tree(value), style));
            body = new WireBody("application/x-www-form-urlencoded", text.getBytes(US_ASCII));
        }
    }

    Map<String, String> path() {
        return path;
    }

    String query() {
        return FormWriter.query(query);
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable
    WireBody body() {
        return body;
    }
}
