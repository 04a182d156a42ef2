package dev.holdfast.generator.resolve;

import java.util.Set;

/** Names of the components of one record, of the constants of one type, or of the arguments of one method. */
final class NamesOfParts {
    private static final int MOST_LENGTH = 70;

    private final Set<String> reserved;
    private final NamesInUse names = new NamesInUse();

    private NamesOfParts(Set<String> reserved) {
        this.reserved = reserved;
    }

    /** Starts with names that generated code needs for itself. */
    static NamesOfParts without(String... reserved) {
        return new NamesOfParts(Set.of(reserved));
    }

    /** A variable. */
    String variable(String documentName) {
        String wanted = NamesReserved.legal(shortened(NameWords.of(documentName).camel()));
        return names.unique(reserved.contains(wanted) ? wanted + "_" : wanted);
    }

    /** A constant. */
    String constant(String value) {
        return names.unique(shortened(NameWords.of(value).constant()), "_");
    }

    /** Names that are sentences do not fit on a line; what is cut off is told by a number that stays the same. */
    private static String shortened(String name) {
        return name.length() <= MOST_LENGTH
                ? name
                : name.substring(0, MOST_LENGTH - 10) + "X" + Integer.toHexString(name.hashCode());
    }
}
