package dev.holdfast.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code int} or a {@code long}. {@code 25.0} is a whole number, as JSON Schema has it (core s. 4.2.3); {@code 25.25} is
 * refused, where Jackson would either cut it to 25 or refuse both.
 */
final class WholeNumberReader extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    /** For a primitive type or its box. */
    WholeNumberReader(Class<?> type) {
        super(Objects.requireNonNull(NumberDeserializers.find(type, type.getName()), "type"));
    }

    private WholeNumberReader(JsonDeserializer<?> usual) {
        super(usual);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
        return new WholeNumberReader(usual);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            BigDecimal number = parser.getDecimalValue();
            // by digits and scale: the remainder of 1e-999999999 would fill the heap
            boolean isWhole =
                    number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
            if (!isWhole) {
                return context.handleWeirdNumberValue(handledType(), number, "not a whole number");
            }
        }
        return super.deserialize(parser, context);
    }
}
