package dev.holdfast.generator.baseline;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.FindingIdentity;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings that were there when the rules were adopted. They are known by rule, file, fact and operation, not by their lines.
 * What cannot be waived cannot be frozen, whatever the file holds. Immutable.
 */
public final class Baseline {
    private final Set<FrozenFinding> frozen;

    private Baseline(Collection<FrozenFinding> frozen) {
        this.frozen = new TreeSet<>(frozen);
    }

    /** A baseline that holds nothing. */
    public static Baseline empty() {
        return new Baseline(Set.of());
    }

    /** A baseline of all findings that can be frozen. */
    public static Baseline of(List<Diagnostic> findings) {
        return new Baseline(findings.stream()
                .filter(it -> it.rule().isWaivable())
                .flatMap(FrozenFinding::of)
                .toList());
    }

    /**
     * Reads a baseline.
     *
     * @param file its name, for messages
     * @param content its text, as {@link #text()} wrote it
     * @param diagnostics takes what is wrong with it
     */
    public static Baseline read(String file, byte[] content, Diagnostics diagnostics) {
        Optional<Set<FrozenFinding>> frozen = BaselineJson.read(content);
        if (frozen.isEmpty()) {
            diagnostics.report(Diagnostic.of(Rule.MALFORMED_FILE, TextPlace.of(file), file + " is no baseline")
                    .harm("Nothing that it was meant to hold is held.")
                    .fix("write it again: `mvn dev.holdfast:holdfast-maven-plugin:check -Dbaseline=write`"));
        }
        return new Baseline(frozen.orElse(Set.of()));
    }

    /** The text of the file, sorted, so that it changes only with the findings. */
    public String text() {
        return BaselineJson.write(frozen);
    }

    /** How many findings it holds, one for each operation that they are about. */
    public int size() {
        return frozen.size();
    }

    /**
     * Tells new findings from frozen ones.
     *
     * @param findings what was found
     * @param file the name of the baseline, for messages
     */
    public Split split(List<Diagnostic> findings, String file) {
        Set<FrozenFinding> vanished = new TreeSet<>(frozen);
        List<Diagnostic> fresh = new ArrayList<>();
        List<Diagnostic> old = new ArrayList<>();
        for (Diagnostic finding : findings) {
            List<FrozenFinding> parts = FrozenFinding.of(finding).toList();
            List<FrozenFinding> left =
                    parts.stream().filter(it -> !isFrozen(finding, it)).toList();
            vanished.removeAll(parts);
            if (left.isEmpty()) {
                old.add(finding);
            } else if (left.size() == parts.size()) {
                fresh.add(finding);
            } else {
                fresh.add(finding.about(
                        left.stream().map(FrozenFinding::operation).toList()));
            }
        }
        vanished.forEach(it -> fresh.add(vanished(it, file)));
        return new Split(fresh, old);
    }

    private boolean isFrozen(Diagnostic finding, FrozenFinding part) {
        return finding.rule().isWaivable() && frozen.contains(part);
    }

    private static Diagnostic vanished(FrozenFinding entry, String file) {
        FindingIdentity finding = entry.finding();
        String about = entry.operation().isEmpty() ? "" : " of " + entry.operation();
        return Diagnostic.of(
                        Rule.WAIVER_HIDES_NOTHING,
                        TextPlace.of(file),
                        "the baseline holds " + finding.rule() + about + ", which is no longer found")
                .cause(finding + entry.operation())
                .severity(Severity.WARNING)
                .harm("It would hide the next such mistake, which nobody thought about.")
                .detail("was", TextPlace.of(finding.file()), finding.fact())
                .fix("take it out: `mvn dev.holdfast:holdfast-maven-plugin:check -Dbaseline=write`")
                .build();
    }

    /**
     * Findings apart.
     *
     * @param fresh what is not frozen, and what is frozen in vain; may be added to
     * @param frozen what is
     */
    public record Split(List<Diagnostic> fresh, List<Diagnostic> frozen) {
        /** Copies the lists. */
        public Split {
            fresh = new ArrayList<>(fresh);
            frozen = List.copyOf(frozen);
        }
    }
}
