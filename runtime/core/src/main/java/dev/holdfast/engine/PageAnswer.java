package dev.holdfast.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import dev.holdfast.json.CodecException;
import java.util.Optional;
import java.util.OptionalLong;

/** The answer with one page, and what stands where in it. The body is read when it is first asked for. */
final class PageAnswer {
    private static final String LAST = "-1";

    private final WireHeaders headers;
    private final Codec codec;
    private byte[] unread;
    private JsonNode body = MissingNode.getInstance();

    PageAnswer(WireResponse response, Codec codec) {
        this.headers = response.headers();
        this.unread = response.body();
        this.codec = codec;
    }

    WireHeaders headers() {
        return headers;
    }

    /** The list at a JSON pointer; empty if there is something else. */
    Optional<ArrayNode> list(String pointer) {
        return at(pointer) instanceof ArrayNode list ? Optional.of(list) : Optional.empty();
    }

    /** Text, number or truth at a JSON pointer or in a header; empty if there is nothing, null, or no text. */
    Optional<String> text(String place) {
        if (place.isEmpty() || place.startsWith("/")) {
            JsonNode node = at(place);
            return node.isValueNode() && !node.isNull()
                    ? Optional.of(node.asText()).filter(it -> !it.isEmpty())
                    : Optional.empty();
        }
        return headers.first(place).filter(it -> !it.isBlank());
    }

    /** A whole number at a JSON pointer or in a header; empty if there is none, or none is asked for. */
    OptionalLong number(String place) {
        if (place.isEmpty()) {
            return OptionalLong.empty();
        }
        return text(place)
                .filter(it -> it.strip().matches("\\d{1,18}"))
                .map(it -> OptionalLong.of(Long.parseLong(it.strip())))
                .orElse(OptionalLong.empty());
    }

    /** Whether something is said to be false. */
    boolean isFalse(String place) {
        return !place.isEmpty() && text(place).filter("false"::equalsIgnoreCase).isPresent();
    }

    /** Whether something is said to be true. */
    boolean isTrue(String place) {
        return !place.isEmpty() && text(place).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** RFC 6901, but {@code -1} is the last element of a list. */
    private JsonNode at(String pointer) {
        JsonNode node = body();
        if (pointer.isEmpty()) {
            return node;
        }
        for (String token : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            node = node instanceof ArrayNode list ? element(list, name) : node.path(name);
        }
        return node;
    }

    private static JsonNode element(ArrayNode list, String index) {
        if (index.equals(LAST)) {
            return list.path(list.size() - 1);
        }
        return index.matches("\\d{1,9}") ? list.path(Integer.parseInt(index)) : MissingNode.getInstance();
    }

    private JsonNode body() {
        if (unread.length > 0) {
            try {
                body = codec.parse(unread);
            } catch (CodecException e) {
                // A page that is no JSON has neither items nor a cursor, and what must be there is missed by name.
                body = MissingNode.getInstance();
            }
            unread = new byte[0];
        }
        return body;
    }
}
