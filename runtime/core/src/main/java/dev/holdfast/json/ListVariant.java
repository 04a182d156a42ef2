package dev.holdfast.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** A variant whose JSON is a list. */
record ListVariant<E, T>(Function<TypeFactory, JavaType> type, Function<List<E>, ? extends T> variant)
        implements UnionVariant<T> {

    @Override
    public boolean canBe(JsonNode json) {
        return json.isArray();
    }

    @Override
    public T read(JsonNode json, DeserializationContext context) throws IOException {
        List<E> elements = context.readTreeAsValue(json, type.apply(context.getTypeFactory()));
        return variant.apply(elements);
    }
}
