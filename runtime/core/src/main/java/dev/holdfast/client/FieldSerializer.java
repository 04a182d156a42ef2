package dev.holdfast.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the value of a {@link Field}; absent counts as empty, so that {@code NON_EMPTY} omits it, and an empty value does not. */
final class FieldSerializer extends JsonSerializer<Field<?>> implements ContextualSerializer {

    private final boolean isNullEmptyText;

    /** For Jackson, which asks for the contextual one afterwards. */
    FieldSerializer() {
        this(false);
    }

    private FieldSerializer(boolean isNullEmptyText) {
        this.isNullEmptyText = isNullEmptyText;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property) {
        return property != null && property.getAnnotation(ClearedByEmptyText.class) != null
                ? new FieldSerializer(true)
                : this;
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Field<?> field) {
        return field.isAbsent();
    }

    @Override
    public void serialize(Field<?> field, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (isNullEmptyText && field.isNull()) {
            out.writeString("");
        } else {
            provider.defaultSerializeValue(field.orNull(), out);
        }
    }
}
