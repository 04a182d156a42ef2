package dev.holdfast.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** A variant whose JSON is a list. */
record ListVariant<E, T>(Class<E> element, Function<List<E>, ? extends T> variant) implements UnionVariant<T> {

    @Override
    public boolean canBe(JsonNode json) {
        return json.isArray();
    }

    @Override
    public T read(JsonNode json, DeserializationContext context) throws IOException {
        JavaType type = context.getTypeFactory().constructCollectionType(List.class, element);
        List<E> elements = context.readTreeAsValue(json, type);
        return variant.apply(elements);
    }
}
