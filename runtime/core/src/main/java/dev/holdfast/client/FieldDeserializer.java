package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Field}: a missing property is absent, JSON null is null, anything else the declared type. */
final class FieldDeserializer extends JsonDeserializer<Field<?>> implements ContextualDeserializer {

    private final @Nullable JsonDeserializer<Object> ofValue;
    private final boolean isEmptyTextNull;

    /** For Jackson, which asks for the contextual one afterwards. */
    FieldDeserializer() {
        this(null, false);
    }

    private FieldDeserializer(@Nullable JsonDeserializer<Object> ofValue, boolean isEmptyTextNull) {
        this.ofValue = ofValue;
        this.isEmptyTextNull = isEmptyTextNull;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JavaType field = context.getContextualType() != null
                ? context.getContextualType()
                : requireNonNull(property, "property").getType();
        JavaType declared = field.containedTypeOrUnknown(0);
        boolean isCleared = property != null && property.getAnnotation(ClearedByEmptyText.class) != null;
        return new FieldDeserializer(context.findContextualValueDeserializer(declared, property), isCleared);
    }

    @Override
    public Field<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (isEmptyTextNull && parser.hasToken(JsonToken.VALUE_STRING) && parser.getTextLength() == 0) {
            return Field.ofNull();
        }
        return Field.of(requireNonNull(ofValue, "contextual").deserialize(parser, context));
    }

    @Override
    public Field<?> getNullValue(DeserializationContext context) {
        return Field.ofNull();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Field.absent();
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.CONSTANT;
    }
}
