package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up numbers between a schema's bounds. */
final class SampleNumbers {
    private static final BigDecimal SPAN = BigDecimal.valueOf(90);
    private final Random random;

    SampleNumbers(Random random) {
        this.random = random;
    }

    JsonNode integer(Facets schema) {
        BigInteger number = number(schema, BigDecimal.ONE).toBigInteger();
        // documents round the bounds of 64 bits and mean them
        return Json.integer(number.max(BigInteger.valueOf(Long.MIN_VALUE)));
    }

    JsonNode decimal(Facets schema) {
        boolean isWhole = schema.first("format").asText("").matches("u?int\\d+");
        return Json.NODES.numberNode(number(schema, isWhole ? BigDecimal.ONE : new BigDecimal("0.25")));
    }

    private BigDecimal number(Facets schema, BigDecimal grain) {
        BigDecimal step = schema.first("multipleOf").isNumber()
                        && schema.first("multipleOf").decimalValue().signum() > 0
                ? schema.first("multipleOf").decimalValue()
                : grain;
        BigDecimal least = bound(schema, "minimum", "exclusiveMinimum", step);
        BigDecimal most = bound(schema, "maximum", "exclusiveMaximum", step.negate());
        BigDecimal low = least == null ? (most == null ? BigDecimal.ONE : most.subtract(SPAN)) : least;
        if (least == null && most != null && most.signum() > 0) {
            low = BigDecimal.ONE.min(most);
        }
        BigDecimal high = most == null ? low.add(SPAN) : most.min(low.add(SPAN));
        BigDecimal wish = low.add(high.subtract(low).multiply(BigDecimal.valueOf(random.nextInt(101), 2)));
        BigDecimal rounded = wish.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        return rounded.compareTo(low) < 0 ? rounded.add(step) : rounded;
    }

    /** OpenAPI 3.0 says beside the bound whether it is excluded, 3.1 says it by another keyword. */
    private static @Nullable BigDecimal bound(Facets schema, String keyword, String exclusive, BigDecimal inward) {
        JsonNode strict = schema.first(exclusive);
        if (strict.isNumber()) {
            return strict.decimalValue().add(inward);
        }
        JsonNode bound = schema.first(keyword);
        if (!bound.isNumber()) {
            return null;
        }
        return strict.asBoolean(false) ? bound.decimalValue().add(inward) : bound.decimalValue();
    }
}
