package dev.holdfast.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.client.BinaryContent;
import dev.holdfast.engine.Encodings.Encoding;
import dev.holdfast.http.BytesBody;
import dev.holdfast.http.StreamBody;
import dev.holdfast.http.WireBody;
import dev.holdfast.json.Codec;
import dev.holdfast.json.StyleWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the caller's arguments put into a request: path, query, headers and body, each written once. */
final class RequestParts {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Codec codec;
    private final Map<String, String> path = new HashMap<>(4);
    private final List<Map.Entry<String, String>> query = new ArrayList<>();
    private final List<Map.Entry<String, String>> cookies = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable WireBody body;

    RequestParts(Codec codec) {
        this.codec = codec;
    }

    void path(String name, @Nullable Object value, ParameterStyle style) {
        if (value == null) {
            throw new IllegalArgumentException(name + ": null, but the path needs a value");
        }
        path.put(name, StyleWriter.encoding().text(name, tree(value), style));
    }

    void query(String name, @Nullable Object value, Encodings encodings) {
        if (value != null) {
            query.addAll(pairs(name, tree(value), encodings.of(name)));
        }
    }

    void queries(@Nullable Object values, Encodings encodings) {
        if (values != null) {
            query.addAll(pairs(object(values), encodings));
        }
    }

    void header(String name, @Nullable Object value, ParameterStyle style) {
        if (value != null) {
            headers.put(requireNonNull(name, "name"), StyleWriter.plain().text(name, tree(value), style));
        }
    }

    void cookie(String name, @Nullable Object value, ParameterStyle style) {
        if (value != null) {
            cookies.addAll(StyleWriter.encoding().pairs(name, tree(value), style));
        }
    }

    void json(@Nullable Object value, String mediaType) {
        body = value == null ? null : new BytesBody(mediaType, codec.write(value));
    }

    void form(@Nullable Object value, Encodings encodings) {
        if (value != null) {
            // A form writes a space as a plus sign: WHATWG URL, section 5.
            String text = joined(pairs(object(value), encodings), "&").replace("%20", "+");
            body = new BytesBody(FORM, text.getBytes(US_ASCII));
        }
    }

    void multipart(@Nullable Object value, String mediaType, Encodings encodings) {
        body = value == null ? null : MultipartWriter.write(object(value), mediaType, encodings);
    }

    void text(@Nullable String value, String mediaType) {
        if (value != null) {
            boolean isPlain = US_ASCII.newEncoder().canEncode(value) || mediaType.contains(";");
            body = new BytesBody(isPlain ? mediaType : mediaType + "; charset=utf-8", value.getBytes(UTF_8));
        }
    }

    void content(@Nullable BinaryContent value, String mediaType) {
        body = value == null ? null : new StreamBody(value.type().orElse(mediaType), value.source());
    }

    Map<String, String> path() {
        return path;
    }

    String query() {
        return query.isEmpty() ? "" : joined(query, "&");
    }

    Map<String, String> headers() {
        if (!cookies.isEmpty()) {
            headers.put("Cookie", joined(cookies, "; "));
        }
        return headers;
    }

    @Nullable
    WireBody body() {
        return body;
    }

    private List<Map.Entry<String, String>> pairs(JsonNode object, Encodings encodings) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        object.properties().forEach(it -> pairs.addAll(pairs(it.getKey(), it.getValue(), encodings.of(it.getKey()))));
        return pairs;
    }

    private List<Map.Entry<String, String>> pairs(String name, JsonNode value, Encoding how) {
        return (how.keepsReserved() ? StyleWriter.keepingReserved() : StyleWriter.encoding())
                .pairs(name, value, how.style());
    }

    private JsonNode object(Object values) {
        JsonNode tree = codec.tree(values);
        if (!tree.isObject()) {
            throw new IllegalArgumentException("names and values are written from an object, not from a JSON "
                    + tree.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return tree;
    }

    /** Most values are text or a number, which need no detour over the codec. */
    private JsonNode tree(Object value) {
        if (value instanceof String text) {
            return TextNode.valueOf(text);
        }
        return value instanceof Long number ? LongNode.valueOf(number) : codec.tree(value);
    }

    private static String joined(List<Map.Entry<String, String>> pairs, String delimiter) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> pair : pairs) {
            text.append(text.isEmpty() ? "" : delimiter)
                    .append(pair.getKey())
                    .append('=')
                    .append(pair.getValue());
        }
        return text.toString();
    }
}
