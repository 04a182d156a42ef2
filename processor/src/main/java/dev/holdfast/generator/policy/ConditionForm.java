package dev.holdfast.generator.policy;

import static java.util.Objects.requireNonNull;

import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import dev.holdfast.text.Condition;
import dev.holdfast.text.Match;
import dev.holdfast.text.Part;
import dev.holdfast.text.StatusPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a condition on answers as a policy writes it: a status alone, or a map with one. */
public final class ConditionForm {
    private static final String STATUS = "status";

    private ConditionForm() {}

    /**
     * Reads a status or a map.
     *
     * @throws dev.holdfast.text.TextException if a part of it is malformed
     */
    public static Condition of(SourceValue value) {
        if (value instanceof SourceText status) {
            return new Condition(StatusPattern.parse(status.text()), List.of());
        }
        Map<String, SourceValue> parts = new LinkedHashMap<>();
        ((SourceMap) value).entries().forEach((name, entry) -> parts.put(name, entry.value()));
        return of(parts);
    }

    /**
     * Reads the entries of a map, {@code status} among them.
     *
     * @throws dev.holdfast.text.TextException if a part of it is malformed
     */
    public static Condition of(Map<String, SourceValue> entries) {
        Map<String, SourceValue> rest = new LinkedHashMap<>(entries);
        StatusPattern status = StatusPattern.parse(((SourceText) requireNonNull(rest.remove(STATUS), STATUS)).text());
        List<Part> parts = rest.entrySet().stream()
                .map(it -> new Part(it.getKey(), match(it.getValue())))
                .toList();
        return new Condition(status, parts);
    }

    private static Match match(SourceValue value) {
        if (value instanceof SourceList list) {
            return new Match.AnyOf(
                    list.items().stream().map(it -> ((SourceText) it).text()).toList());
        }
        SourceText text = (SourceText) value;
        // In quotes the words are values that a provider sends.
        if (!text.isQuoted() && text.text().equals("present")) {
            return new Match.Present();
        }
        return !text.isQuoted() && text.text().equals("absent")
                ? new Match.Absent()
                : new Match.AnyOf(List.of(text.text()));
    }
}
