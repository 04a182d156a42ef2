package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.generator.plan.Encoding;
import dev.holdfast.generator.plan.Encodings;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the style that most parts of a record have, so that only the others have to be named. */
final class UsualStyle {
    private UsualStyle() {}

    /**
     * The encodings of a record.
     *
     * @param parts those of parts for which it matters, by name
     * @param otherwise the style if it matters for none
     */
    static Encodings of(Map<String, Encoding> parts, ParameterStyle otherwise) {
        Map<ParameterStyle, Integer> counts = new EnumMap<>(ParameterStyle.class);
        parts.values().forEach(it -> counts.merge(it.style(), 1, Integer::sum));
        ParameterStyle usual = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
        return around(usual, parts);
    }

    /** The encodings of a record that has this style. */
    static Encodings around(ParameterStyle usual, Map<String, Encoding> parts) {
        Map<String, Encoding> others = new LinkedHashMap<>(parts);
        others.values().removeIf(Encoding.in(usual)::equals);
        return new Encodings(Encoding.in(usual), others);
    }
}
