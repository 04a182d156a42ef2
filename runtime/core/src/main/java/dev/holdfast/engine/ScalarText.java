package dev.holdfast.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.json.Codec;

/** Writes values that fit into a path or a header: the text of their JSON scalar. */
final class ScalarText {
    private final Codec codec;

    ScalarText(Codec codec) {
        this.codec = codec;
    }

    /**
     * The text of a value.
     *
     * @param place what it is for, as it stands in messages
     * @throws IllegalArgumentException if the value is no scalar; the message does not show it
     */
    String of(String place, Object value) {
        if (value instanceof String text) {
            return text;
        }
        JsonNode json = codec.tree(value);
        if (!json.isValueNode() || json.isNull()) {
            throw new IllegalArgumentException(
                    place + ": a " + value.getClass().getSimpleName() + " is not written as a text or a number");
        }
        return json.isNumber() ? json.decimalValue().toPlainString() : json.asText();
    }
}
