package dev.holdfast.generator.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A line below the first one of a finding: a value and where it stands.
 *
 * @param label what it is, as in {@code timeout}
 * @param place where it stands; null for a computed value
 * @param value the value
 * @param remark what else a reader needs, as in {@code (defaults)}; empty for nothing
 */
public record Detail(String label, @Nullable Place place, String value, String remark) {
    /** Whether another value stands beside this one and can share its line. */
    boolean standsBeside(Detail other) {
        return place != null
                && other.place != null
                && label.equals(other.label)
                && remark.equals(other.remark)
                && place.shortForm().equals(other.place.shortForm());
    }

    /** Both values on one line. */
    Detail with(Detail beside) {
        return new Detail(label, place, value + ", " + beside.value, remark);
    }
}
