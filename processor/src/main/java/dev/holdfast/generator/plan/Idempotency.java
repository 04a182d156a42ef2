package dev.holdfast.generator.plan;

import dev.holdfast.annotation.KeySource;
import org.jspecify.annotations.Nullable;

/** What makes a repeat of an operation safe. */
public sealed interface Idempotency {
    /** Which plan it is. */
    Kind kind();

    /** Where it was said; null where the method of the request decides (RFC 9110 section 9.2.2). */
    @Nullable
    Origin origin();

    /** The plans. */
    enum Kind {
        /** The request changes nothing. */
        READ,
        /** A repeat leaves the same state. */
        NATURAL,
        /** The provider de-duplicates by a key. */
        KEY,
        /** A duplicate is acceptable. */
        AT_LEAST_ONCE,
        /** Nothing makes a repeat safe. */
        NONE
    }

    /** A plan without a key. */
    record Keyless(
            Kind kind, @Nullable String because, @Nullable Origin origin) implements Idempotency {
        @Override
        public boolean equals(Object other) {
            return other instanceof Keyless that
                    && kind == that.kind
                    && java.util.Objects.equals(because, that.because);
        }

        @Override
        public int hashCode() {
            return kind.hashCode();
        }
    }

    /** The provider de-duplicates by a key. */
    record Keyed(KeySource from, KeyRules rules, @Nullable Origin origin) implements Idempotency {
        @Override
        public Kind kind() {
            return Kind.KEY;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Keyed that && from == that.from && rules.equals(that.rules);
        }

        @Override
        public int hashCode() {
            return rules.hashCode();
        }
    }
}
