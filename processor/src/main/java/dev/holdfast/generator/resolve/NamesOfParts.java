package dev.holdfast.generator.resolve;

import java.util.Set;

/** Names of the components of one record, of the constants of one type, or of the arguments of one method. */
final class NamesOfParts {
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
        String wanted = NamesReserved.legal(NameWords.of(documentName).camel());
        return names.unique(reserved.contains(wanted) ? wanted + "_" : wanted);
    }

    /** A constant. */
    String constant(String value) {
        return names.unique(NameWords.of(value).constant(), "_");
    }
}
