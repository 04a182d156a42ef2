package dev.holdfast.metrics;

import java.util.Locale;

/** How constants are written as values of tags: {@code outcome_unknown}. */
final class TagText {
    private TagText() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
