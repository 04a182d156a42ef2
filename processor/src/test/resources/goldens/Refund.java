package com.acme.shop;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.Field;
import dev.holdfast.json.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of Refund.
 *
 * @param id its id
 * @param amount in cents
 * @param charge charge; null if absent
 * @param failureReason Why it failed. May be null.
 * @param description description
 * @param reason reason; null if absent
 * @param lines lines; null if absent
 */
@GeneratedByHoldfast
@JsonInclude(NON_NULL)
public record Refund(
        String id,
        long amount,
        @Nullable RefundCharge charge,
        @JsonProperty("failure_reason") @JsonInclude(ALWAYS) @Nullable String failureReason,
        @JsonInclude(NON_EMPTY) Field<String> description,
        @Nullable RefundReason reason,
        @Nullable List<String> lines) {
    /**
     * Starts a builder.
     *
     * @param id its id
     * @param amount in cents
     * @param failureReason Why it failed. May be null.
     * @return a builder
     */
    public static Builder builder(String id, long amount, @Nullable String failureReason) {
        return new Builder(id, amount, failureReason);
    }

    /** Collects the parts of Refund. Not safe for use by several threads. */
    public static final class Builder {
        private final String id;
        private final long amount;
        private @Nullable RefundCharge charge;
        private final @Nullable String failureReason;
        private Field<String> description = Field.absent();
        private @Nullable RefundReason reason;
        private @Nullable List<String> lines;

        private Builder(String id, long amount, @Nullable String failureReason) {
            this.id = id;
            this.amount = amount;
            this.failureReason = failureReason;
        }

        /**
         * Sets charge.
         *
         * @param charge the value
         * @return this builder
         */
        public Builder charge(RefundCharge charge) {
            this.charge = charge;
            return this;
        }

        /**
         * Sets description.
         *
         * @param description the value; null is sent as null
         * @return this builder
         */
        public Builder description(@Nullable String description) {
            this.description = Field.ofNullable(description);
            return this;
        }

        /**
         * Sets reason.
         *
         * @param reason the value
         * @return this builder
         */
        public Builder reason(RefundReason reason) {
            this.reason = reason;
            return this;
        }

        /**
         * Sets lines.
         *
         * @param lines the value
         * @return this builder
         */
        public Builder lines(List<String> lines) {
            this.lines = Copies.copy(lines);
            return this;
        }

        /**
         * Makes the record.
         *
         * @return the record
         */
        public Refund build() {
            return new Refund(
                    id,
                    amount,
                    charge,
                    failureReason,
                    description,
                    reason,
                    lines);
        }
    }
}
