package dev.holdfast.generator.overlay;

import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import org.jspecify.annotations.Nullable;

/**
 * One change of a document.
 *
 * @param target the JSONPath (RFC 9535) of the values that change
 * @param update what is merged into them; null where they are removed
 */
record Action(SourceText target, @Nullable SourceValue update) {
    boolean isRemoval() {
        return update == null;
    }
}
