package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.WaivedRule;
import dev.holdfast.generator.plan.WaiverPlan;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a policy waives out of what was found, and looks at the waivers themselves. Not safe for use by several threads.
 */
public final class Waivers {
    /** The longest time until a rule is thought over again, in days. */
    public static final int MOST_DAYS = 180;

    private final List<WaiverPlan> waivers;
    private final @Nullable LocalDate today;
    private final long mostDays;
    private final boolean isStrict;
    private final Set<WaiverPlan> used = new LinkedHashSet<>();
    private final Map<String, List<WaivedRule>> byOperation = new LinkedHashMap<>();

    /**
     * Makes a reader of waivers.
     *
     * @param waivers what is waived
     * @param today the day that waivers are held against; null for none
     * @param mostDays the longest time that the floor gives them, in days
     * @param isStrict whether one whose day has passed hides nothing; else it is a warning, so that an old version can be
     *     built again
     */
    public Waivers(List<WaiverPlan> waivers, @Nullable LocalDate today, long mostDays, boolean isStrict) {
        this.waivers = List.copyOf(waivers);
        this.today = today;
        this.mostDays = Math.min(MOST_DAYS, mostDays);
        this.isStrict = isStrict;
    }

    /** Hands on what is not waived, then what is wrong with the waivers. */
    public void apply(Diagnostics found, Diagnostics diagnostics) {
        found.all().forEach(it -> apply(it, diagnostics));
        waivers.forEach(it -> check(it, diagnostics));
    }

    /** A plan that says which rules are waived for which operations: those that were found broken there. */
    public ClientPlan on(ClientPlan plan) {
        return plan.mapping(it -> it.waiving(byOperation.getOrDefault(it.id(), List.of())));
    }

    private void apply(Diagnostic finding, Diagnostics diagnostics) {
        List<WaiverPlan> matching = waivers.stream()
                .filter(it -> it.waived().rule().equals(finding.rule().id()))
                .filter(it -> finding.rule().isWaivable() && isInForce(it))
                .toList();
        if (finding.subjects().isEmpty()) {
            List<WaiverPlan> whole =
                    matching.stream().filter(it -> it.operations() == null).toList();
            used.addAll(whole);
            if (whole.isEmpty()) {
                diagnostics.report(finding);
            }
            return;
        }
        List<String> left = finding.subjects().stream()
                .filter(it -> !isWaived(it, matching))
                .toList();
        if (!left.isEmpty()) {
            diagnostics.report(finding.about(left));
        }
    }

    private boolean isWaived(String operation, List<WaiverPlan> matching) {
        List<WaiverPlan> own =
                matching.stream().filter(it -> it.covers(operation)).toList();
        used.addAll(own);
        own.stream().limit(1).forEach(it -> {
            List<WaivedRule> rules = byOperation.computeIfAbsent(operation, id -> new ArrayList<>());
            if (!rules.contains(it.waived())) {
                rules.add(it.waived());
            }
        });
        return !own.isEmpty();
    }

    private boolean isInForce(WaiverPlan waiver) {
        return !isStrict || !isOver(waiver);
    }

    /** A day that cannot be read is no day to come. */
    private boolean isOver(WaiverPlan waiver) {
        LocalDate day = day(waiver);
        return day == null || (today != null && day.isBefore(today));
    }

    private static @Nullable LocalDate day(WaiverPlan waiver) {
        try {
            return LocalDate.parse(waiver.waived().expires());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private void check(WaiverPlan waiver, Diagnostics diagnostics) {
        WaiverRules.check(waiver.waived().rule(), waiver.rule().place(), diagnostics);
        LocalDate day = day(waiver);
        if (day == null) {
            String end = waiver.waived().expires();
            expired(waiver, "ends on " + end + ", which is no day", diagnostics);
        } else if (today != null && day.isBefore(today)) {
            long past = ChronoUnit.DAYS.between(day, today);
            expired(waiver, "ended on " + day + ", " + past + (past == 1 ? " day ago" : " days ago"), diagnostics);
        } else if (today != null && day.isAfter(today.plusDays(mostDays))) {
            tooLong(waiver, ChronoUnit.DAYS.between(today, day), diagnostics);
        }
        boolean isKnown =
                Rule.of(waiver.waived().rule()).filter(Rule::isWaivable).isPresent();
        // a selector that matches nothing was reported where it was read
        boolean isOfSome = waiver.operations() == null || !waiver.operations().isEmpty();
        if (isKnown && isOfSome && isInForce(waiver) && !used.contains(waiver)) {
            diagnostics.report(Diagnostic.of(
                            Rule.WAIVER_HIDES_NOTHING,
                            waiver.rule().place(),
                            "waiver of " + waiver.waived().rule() + " hides nothing")
                    .harm("It would hide the next such mistake, which nobody thought about.")
                    .fix("remove it"));
        }
    }

    private void expired(WaiverPlan waiver, String end, Diagnostics diagnostics) {
        String headline = "waiver of " + waiver.waived().rule() + " " + end;
        diagnostics.report(Diagnostic.of(Rule.WAIVER_EXPIRED, waiver.expires().place(), headline)
                .severity(isStrict ? Severity.ERROR : Severity.WARNING)
                .harm(
                        isStrict
                                ? "What it hid is found again."
                                : "It still hides what it hid, so that an old version can be built; holdfast:check fails.")
                .detail("owner", null, waiver.waived().owner())
                .detail("reason", null, waiver.waived().reason())
                .fix("mend what it hides, or agree on another day with "
                        + waiver.waived().owner()));
    }

    private void tooLong(WaiverPlan waiver, long days, Diagnostics diagnostics) {
        diagnostics.report(Diagnostic.of(
                        Rule.WAIVER_NOT_ALLOWED,
                        waiver.expires().place(),
                        "waiver of " + waiver.waived().rule() + " ends in " + days + " days, more than " + mostDays)
                .severity(isStrict ? Severity.ERROR : Severity.WARNING)
                .harm("By then nobody remembers that somebody meant to come back to it.")
                .fix("a day within " + mostDays + " days"));
    }
}
