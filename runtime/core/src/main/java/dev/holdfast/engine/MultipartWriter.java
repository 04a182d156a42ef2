package dev.holdfast.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.client.BinaryContent;
import dev.holdfast.engine.Encodings.Encoding;
import dev.holdfast.http.BodySource;
import dev.holdfast.http.MultipartBody;
import dev.holdfast.http.MultipartBody.Head;
import dev.holdfast.http.WireBody;
import dev.holdfast.json.StyleWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the properties of an object as the parts of a multipart body: content as files, texts and numbers as fields,
 * objects as JSON, each element of a list as a part of its own (OpenAPI 3.1, section Special Considerations for multipart
 * Content).
 */
final class MultipartWriter {
    private static final String BYTES = "application/octet-stream";
    private static final String JSON = "application/json";

    private final MultipartBody body;
    private final Encodings encodings;

    private MultipartWriter(MultipartBody body, Encodings encodings) {
        this.body = body;
        this.encodings = encodings;
    }

    static WireBody write(JsonNode object, String mediaType, Encodings encodings) {
        var writer = new MultipartWriter(new MultipartBody(mediaType), encodings);
        object.properties().forEach(it -> writer.property(it.getKey(), it.getValue()));
        return writer.body.body();
    }

    private void property(String name, JsonNode value) {
        Encoding encoding = encodings.of(name);
        if (value.isArray() && (encoding.style() == ParameterStyle.REPEATED || holdsContent(value))) {
            value.forEach(element -> part(name, element, encoding));
        } else {
            part(name, value, encoding);
        }
    }

    private void part(String name, JsonNode value, Encoding encoding) {
        if (value instanceof POJONode held && held.getPojo() instanceof BinaryContent content) {
            file(name, content, encoding.mediaType());
        } else if (encoding.style() == ParameterStyle.JSON
                || (value.isObject() && encoding.style() == ParameterStyle.REPEATED)) {
            field(name, value.toString(), encoding.mediaType().isEmpty() ? JSON : encoding.mediaType());
        } else {
            String type = encoding.mediaType().isEmpty() ? null : encoding.mediaType();
            StyleWriter.plain()
                    .pairs(name, value, encoding.style())
                    .forEach(pair -> field(pair.getKey(), pair.getValue(), type));
        }
    }

    private void field(String name, String text, @Nullable String type) {
        body.add(new Head(name, null, type, Map.of()), BodySource.of(text.getBytes(UTF_8)));
    }

    private void file(String name, BinaryContent content, String declaredType) {
        String fileName = content.name().orElse(name);
        String type = content.type().orElse(declaredType.isEmpty() ? BYTES : declaredType);
        body.add(new Head(name, fileName.isEmpty() ? null : fileName, type, content.headers()), content.source());
    }

    private static boolean holdsContent(JsonNode list) {
        return !list.isEmpty() && list.get(0).isPojo();
    }
}
