package dev.holdfast.generator.plan;

import dev.holdfast.generator.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation stands.
 *
 * @param spec in the document; null on a hand-written interface
 * @param entry where it was chosen: its entry under {@code use}, or the Java method
 */
public record OperationOrigin(@Nullable Place spec, Place entry) {
    @Override
    public boolean equals(Object other) {
        return other instanceof OperationOrigin;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
