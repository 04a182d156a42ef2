package dev.holdfast.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the value of a {@link Field}; absent counts as empty, so that {@code NON_EMPTY} omits it, and an empty value does not. */
final class FieldSerializer extends JsonSerializer<Field<?>> {

    @Override
    public boolean isEmpty(SerializerProvider provider, Field<?> field) {
        return field.isAbsent();
    }

    @Override
    public void serialize(Field<?> field, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(field.orNull(), out);
    }
}
