package dev.holdfast.generator.resolve;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names within one scope, each given once: those that differ only in case would be one file on some systems. */
final class NamesInUse {
    private final Set<String> taken = new HashSet<>();

    /** Takes a name; returns false if it was taken before. */
    boolean take(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }

    boolean isTaken(String name) {
        return taken.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The name itself, or with the first free number behind it. */
    String unique(String wanted) {
        return unique(wanted, "");
    }

    /** The name itself, or with a separator and the first free number behind it. */
    String unique(String wanted, String separator) {
        String name = wanted;
        for (int number = 2; !take(name); number++) {
            name = wanted + separator + number;
        }
        return name;
    }
}
