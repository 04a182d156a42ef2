package dev.holdfast.generator.effective;

import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.resolve.Effective;
import dev.holdfast.generator.resolve.EffectiveMap;
import dev.holdfast.generator.resolve.EffectiveValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of an operation, one a line: what it is, what holds, where that stands, what it took the place of. */
final class SettingRows {
    private static final String OFF = "off";

    /** What stands in a plan without a word of the policy: blocks whose absence means something else than off. */
    private static final Map<String, String> BUILT_IN = Map.of(
            "limits.concurrent", "64 at once, built in",
            "response.most", "10MiB, built in",
            "response.redirects", "never, built in");

    /** Keys that are told even where they are absent, in the order in which they are read. */
    private static final List<String> KNOWN = List.of(
            "timeout.call",
            "timeout.attempt",
            "timeout.connect",
            "retry.attempts",
            "retry.backoff",
            "retry.jitter",
            "retry.budget",
            "retry.retryAfter",
            "idempotency",
            "repeats",
            "breaker",
            "limits.rate",
            "limits.concurrent",
            "quota",
            "fallback",
            "response.most",
            "response.redirects");

    private final OperationPlan operation;
    private final EffectiveMap settings;

    SettingRows(OperationPlan operation, EffectiveMap settings) {
        this.operation = operation;
        this.settings = settings;
    }

    List<List<String>> rows() {
        List<List<String>> stated = new ArrayList<>();
        walk("", settings, stated);
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> rest = new ArrayList<>(stated);
        for (String key : KNOWN) {
            List<List<String>> own = stated.stream()
                    .filter(it -> it.get(0).equals(key) || it.get(0).startsWith(key + "."))
                    .toList();
            rows.addAll(own.isEmpty() ? List.of(List.of(key, absent(key), "", "")) : own);
            rest.removeAll(own);
        }
        rows.addAll(rest);
        return rows;
    }

    private String absent(String key) {
        if (key.equals("idempotency")) {
            return withoutPlan();
        }
        return BUILT_IN.getOrDefault(key, OFF);
    }

    private String withoutPlan() {
        if (!operation.isMutating()) {
            return settings.value("safety") == null
                    ? operation.method() + " changes nothing (RFC 9110 s. 9.2.1)"
                    : "a read, as `safety` says";
        }
        return operation.resilience().idempotency() == null
                ? OFF
                : "natural: a repeated " + operation.method() + " leaves the same state (RFC 9110 s. 9.2.2)";
    }

    private static void walk(String prefix, EffectiveMap map, List<List<String>> rows) {
        map.entries().forEach((key, entry) -> {
            String path = prefix.isEmpty() ? key : prefix + "." + key;
            if (entry instanceof EffectiveMap inner) {
                walk(path, inner, rows);
            } else {
                rows.add(row(path, entry));
            }
        });
    }

    private static List<String> row(String path, Effective entry) {
        EffectiveValue value = (EffectiveValue) entry;
        return List.of(path, value.text(), where(value), because(value) + shadowed(value));
    }

    private static String where(EffectiveValue value) {
        Place place = value.origin().place();
        return place.shortForm() + " (" + value.layer().words() + ")";
    }

    private static String because(EffectiveValue value) {
        Setting<String> because = value.because();
        return because == null ? "" : "because " + because.value() + "  ";
    }

    private static String shadowed(EffectiveValue value) {
        return value.shadowed().isEmpty()
                ? ""
                : value.shadowed().stream()
                        .map(it -> it.text() + " " + where(it))
                        .collect(Collectors.joining(", ", "over ", ""));
    }
}
