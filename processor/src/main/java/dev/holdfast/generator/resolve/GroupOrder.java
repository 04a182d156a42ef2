package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which groups of a file override which, whatever their order in the file. */
final class GroupOrder {
    private final Map<String, Set<String>> below = new TreeMap<>();

    /** Follows {@code over}, and reports names that are no groups and groups that override themselves. */
    GroupOrder(List<Group> groups, Diagnostics diagnostics) {
        List<String> names = groups.stream().map(Group::name).sorted().toList();
        for (Group group : groups) {
            Set<String> direct = new LinkedHashSet<>();
            for (SourceText other : group.over()) {
                if (names.contains(other.text())) {
                    direct.add(other.text());
                } else {
                    diagnostics.report(unknown(group, other, names));
                }
            }
            below.put(group.name(), direct);
        }
        names.forEach(this::close);
        groups.stream().filter(it -> overrides(it.name(), it.name())).forEach(it -> diagnostics.report(cycle(it)));
    }

    /** Whether one group overrides another, directly or by way of others. */
    boolean overrides(String upper, String lower) {
        return below.getOrDefault(upper, Set.of()).contains(lower);
    }

    /** Groups with the lowest first; by name where none overrides the other. */
    List<Group> sorted(List<Group> groups) {
        List<Group> rest = new ArrayList<>(groups);
        rest.sort(Comparator.comparing(Group::name));
        List<Group> sorted = new ArrayList<>();
        while (!rest.isEmpty()) {
            Group next = rest.stream()
                    .filter(it -> rest.stream().noneMatch(other -> isOver(it, other)))
                    .findFirst()
                    // Of groups that override each other, which was reported, any is the lowest.
                    .orElse(rest.get(0));
            rest.remove(next);
            sorted.add(next);
        }
        return sorted;
    }

    /** Of a group that overrides itself, which was reported, nothing more is made. */
    private boolean isOver(Group upper, Group lower) {
        return !upper.name().equals(lower.name()) && overrides(upper.name(), lower.name());
    }

    private void close(String through) {
        Set<String> reached = below.getOrDefault(through, Set.of());
        below.values().stream().filter(it -> it.contains(through)).forEach(it -> it.addAll(List.copyOf(reached)));
    }

    private static Diagnostic unknown(Group group, SourceText other, List<String> names) {
        String headline = "group " + group.name() + " is over " + other.text() + ", which is no group of this file"
                + Nearest.hint(other.text(), names);
        return Diagnostic.of(Rule.OVER_CYCLE, other.place(), headline).build();
    }

    private static Diagnostic cycle(Group group) {
        String headline = "group " + group.name() + " is over itself, directly or by way of others";
        return Diagnostic.of(Rule.OVER_CYCLE, group.place(), headline)
                .cause(group.place().file())
                .subject("group " + group.name())
                .fix("leave one `over` out")
                .build();
    }
}
