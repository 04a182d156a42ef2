package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;

/** Counts the values and the depth of one file, and stops where either passes its limit. */
final class SourceGauge {
    private final SourceLimits limits;
    private int values;
    private int depth;

    SourceGauge(SourceLimits limits) {
        this.limits = limits;
    }

    void value(TextPlace place) {
        count(1, place);
    }

    /** Counts what an alias stands for again, since whoever walks the value walks it again. */
    void count(int more, TextPlace place) {
        if (more > limits.values() - values) {
            throw refused(place, "more than " + limits.values() + " values are not read");
        }
        values += more;
    }

    void enter(TextPlace place) {
        depth++;
        if (depth > limits.depth()) {
            throw refused(place, "lists and maps are nested more than " + limits.depth() + " deep");
        }
    }

    void leave() {
        depth--;
    }

    /** How many values were counted so far. */
    int values() {
        return values;
    }

    private static SourceFailure refused(TextPlace place, String headline) {
        return new SourceFailure(Diagnostic.of(Rule.MALFORMED_FILE, place, headline));
    }
}
