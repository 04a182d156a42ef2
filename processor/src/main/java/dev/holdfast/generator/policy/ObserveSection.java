package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.text.LatencyObjective;
import dev.holdfast.text.Objective;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is promised, and who is told when it fails; null where not stated.
 *
 * @param objective the share of calls that succeed
 * @param latency how fast calls are, by group or operation
 * @param page who is woken
 * @param ticket who finds it in the morning
 * @param runbook the page that says what to do
 * @param place where the section begins
 */
public record ObserveSection(
        @Nullable Stated<Objective> objective,
        Map<String, Stated<LatencyObjective>> latency,
        @Nullable Stated<String> page,
        @Nullable Stated<String> ticket,
        @Nullable Stated<String> runbook,
        TextPlace place) {
    /** Copies the map. */
    public ObserveSection {
        latency = Collections.unmodifiableMap(new LinkedHashMap<>(latency));
    }

    static ObserveSection of(Fields fields) {
        Map<String, Stated<LatencyObjective>> latency = new LinkedHashMap<>();
        fields.textsByKey("latency")
                .forEach((name, text) ->
                        latency.put(name, new Stated<>(LatencyObjective.parse(text.value()), text.place())));
        return new ObserveSection(
                fields.optional("slo", Objective::parse),
                latency,
                fields.optional("page"),
                fields.optional("ticket"),
                fields.optional("runbook"),
                fields.place());
    }
}
