package dev.holdfast.engine;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.http.BytesBody;
import dev.holdfast.http.WireRequest;
import dev.holdfast.json.Codec;
import dev.holdfast.json.CodecException;
import java.util.Optional;

/**
 * The parameter that says which page is asked for.
 *
 * @param name a parameter of the query, or a JSON pointer into the body if it starts with {@code /}
 * @param isNumber whether it is a number, which matters in a body
 * @param codec reads and writes the body
 */
record PageParameter(String name, boolean isNumber, Codec codec) {
    /** Its value in a request; empty if it has none. */
    Optional<String> value(WireRequest request) {
        if (!isInBody()) {
            return RawQuery.of(request.uri()).value(name);
        }
        JsonNode value = body(request).at(JsonPointer.compile(name));
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** The request with this value. */
    WireRequest in(WireRequest request, String value) {
        if (!isInBody()) {
            var uri = RawQuery.of(request.uri()).with(name, value).uri();
            return new WireRequest(request.method(), uri, request.headers(), request.body());
        }
        var body = new BytesBody(mediaType(request), codec.write(written(body(request), value)));
        return new WireRequest(request.method(), request.uri(), request.headers(), body);
    }

    private boolean isInBody() {
        return name.startsWith("/");
    }

    private static String mediaType(WireRequest request) {
        return request.body() == null ? "application/json" : request.body().contentType();
    }

    private ObjectNode written(ObjectNode body, String value) {
        JsonPointer place = JsonPointer.compile(name);
        ObjectNode owner = body.withObject(place.head(), JsonNode.OverwriteMode.ALL, false);
        String property = place.last().getMatchingProperty();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        owner.set(property, isNumber ? nodes.numberNode(Long.parseLong(value)) : nodes.textNode(value));
        return body;
    }

    private ObjectNode body(WireRequest request) {
        try {
            return request.body() instanceof BytesBody written
                            && codec.parse(written.bytes()) instanceof ObjectNode object
                    ? object
                    : JsonNodeFactory.instance.objectNode();
        } catch (CodecException e) {
            throw new IllegalArgumentException("the body has no place for " + name + ": it is no JSON", e);
        }
    }
}
