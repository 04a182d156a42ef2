package dev.holdfast.generator.baseline;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.FindingIdentity;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding about one operation that a baseline holds.
 *
 * @param finding what was found
 * @param operation the operation that it is about; empty for none in particular
 */
record FrozenFinding(FindingIdentity finding, String operation) implements Comparable<FrozenFinding> {
    /** A finding, once for each operation that it is about. */
    static Stream<FrozenFinding> of(Diagnostic diagnostic) {
        FindingIdentity identity = FindingIdentity.of(diagnostic);
        List<String> operations = diagnostic.subjects().isEmpty() ? List.of("") : diagnostic.subjects();
        return operations.stream().map(it -> new FrozenFinding(identity, it));
    }

    @Override
    public int compareTo(FrozenFinding other) {
        return key().compareTo(other.key());
    }

    private String key() {
        return String.join("\n", finding.file(), finding.rule(), finding.fact(), operation);
    }
}
