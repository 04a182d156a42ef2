package dev.holdfast.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a collection as Jackson does, then closes it, so that nobody changes what was read. */
final class ClosingReader extends StdDeserializer<Object> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final JavaType plain;

    @SuppressWarnings("serial") // deserializers are never written
    private final UnaryOperator<Object> closing;

    @SuppressWarnings("serial") // likewise; JDK 25 sees through the type annotation
    private final @Nullable JsonDeserializer<Object> reader;

    ClosingReader(JavaType plain, UnaryOperator<Object> closing) {
        this(plain, closing, null);
    }

    private ClosingReader(JavaType plain, UnaryOperator<Object> closing, @Nullable JsonDeserializer<Object> reader) {
        super(plain);
        this.plain = plain;
        this.closing = closing;
        this.reader = reader;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        return new ClosingReader(plain, closing, context.findContextualValueDeserializer(plain, property));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonDeserializer<Object> known = reader == null ? context.findRootValueDeserializer(plain) : reader;
        Object read = known.deserialize(parser, context);
        return read == null ? null : closing.apply(read);
    }
}
