package com.acme.shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.holdfast.annotation.GeneratedByHoldfast;
import java.util.Objects;

/**
 * A value that may be unknown yet.
 *
 * <p>The constants are the values that the document knows; others are kept as they are.
 *
 * @param value the value as the provider writes it
 */
@GeneratedByHoldfast
public record RefundReason(@JsonValue String value) {
    /** The value duplicate. */
    public static final RefundReason DUPLICATE = new RefundReason("duplicate");

    /** The value fraudulent. */
    public static final RefundReason FRAUDULENT = new RefundReason("fraudulent");

    /**
     * Takes any value.
     *
     * @param value the value as the provider writes it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RefundReason {
        Objects.requireNonNull(value, "value");
    }
}
