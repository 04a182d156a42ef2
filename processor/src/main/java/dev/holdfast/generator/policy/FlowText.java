package dev.holdfast.generator.policy;

import dev.holdfast.generator.source.SourceList;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceText;
import dev.holdfast.generator.source.SourceValue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a value as YAML on one line, to be pasted from a message. */
final class FlowText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_.%+-]([A-Za-z0-9/_.%+ -]*[A-Za-z0-9/_.%+-])?");

    private FlowText() {}

    static String of(SourceValue value) {
        if (value instanceof SourceMap map) {
            return map.entries().entrySet().stream()
                    .map(it -> quoted(it.getKey()) + ": " + of(it.getValue().value()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof SourceList list) {
            return list.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return quoted(((SourceText) value).text());
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
