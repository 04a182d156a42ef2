package com.acme.shop;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.json.UnionReader;

/** One of several types. */
@JsonDeserialize(using = RefundCharge.Reader.class)
@GeneratedByHoldfast
public sealed interface RefundCharge {
    /**
     * A known variant.
     *
     * @param value the value
     */
    record Id(@JsonValue String value) implements RefundCharge {}

    /**
     * A known variant.
     *
     * @param value the value
     */
    record ChargeValue(@JsonValue Charge value) implements RefundCharge {}

    /**
     * A variant that the document does not know yet.
     *
     * @param json the value
     */
    record Unknown(@JsonValue JsonNode json) implements RefundCharge {}

    /** Finds the variant of a JSON value. */
    final class Reader extends UnionReader<RefundCharge> {
        /** Made by Jackson. */
        public Reader() {
            text(Id::new);
            object(Charge.class, ChargeValue::new).where("object", "charge");
            otherwise(Unknown::new);
        }
    }
}
