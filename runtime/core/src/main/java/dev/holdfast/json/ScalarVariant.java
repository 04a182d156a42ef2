package dev.holdfast.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.Predicate;

/** A variant whose JSON is one string, number or boolean. */
record ScalarVariant<T>(Predicate<JsonNode> kind, Reading<T> reading) implements UnionVariant<T> {

    @Override
    public boolean canBe(JsonNode json) {
        return kind.test(json);
    }

    @Override
    public T read(JsonNode json, DeserializationContext context) throws IOException {
        return reading.of(json, context);
    }

    /** Makes the variant from JSON of the right kind. */
    @FunctionalInterface
    interface Reading<T> {
        T of(JsonNode json, DeserializationContext context) throws IOException;
    }
}
