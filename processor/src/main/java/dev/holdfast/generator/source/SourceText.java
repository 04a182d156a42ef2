package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.TextPlace;

/**
 * A scalar.
 *
 * @param text its text, unquoted
 * @param isQuoted whether it stood in quotes, or as a block: then it is text and nothing else
 * @param place where it begins
 */
public record SourceText(String text, boolean isQuoted, TextPlace place) implements SourceValue {
    @Override
    public String kindName() {
        return "text";
    }
}
