package dev.holdfast.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** One variant of a union: knows which JSON may be it, and reads it. */
interface UnionVariant<T> {

    /** Whether the kind of JSON is right and all declared conditions hold. */
    boolean canBe(JsonNode json);

    /** Whether {@link #canBe} rests on a declared value, which outranks any likeness. */
    default boolean isCertain() {
        return true;
    }

    /** How many of the properties present it knows; compared among variants that are not certain. */
    default int likeness(JsonNode json, DeserializationContext context) throws IOException {
        return 0;
    }

    T read(JsonNode json, DeserializationContext context) throws IOException;
}
