package dev.holdfast.generator.explain;

import dev.holdfast.client.FailureClass;
import java.util.Map;
import java.util.stream.Collectors;

/** How a value is written by the person who is to write it: in a policy or in an annotation. */
public enum Words {
    /** As a policy has it, as in {@code timeout: { call: 10s }}. */
    POLICY {
        @Override
        public String value(String key, String value) {
            return key + ": " + value;
        }

        @Override
        public String block(String name, Map<String, String> values) {
            return name + ": { " + joined(values) + " }";
        }
    },
    /** As an annotation has it, as in {@code @Timeout(call = "10s")}. */
    ANNOTATION {
        @Override
        public String value(String key, String value) {
            boolean isCode = value.matches("[0-9]+|[A-Z_]+|\\{.*}");
            return key + " = " + (isCode ? value : '"' + value + '"');
        }

        @Override
        public String block(String name, Map<String, String> values) {
            return "@" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "(" + joined(values) + ")";
        }
    };

    /** One value, as in {@code attempts: 2}. */
    public abstract String value(String key, String value);

    /** A block of values under its name. */
    public abstract String block(String name, Map<String, String> values);

    /** Values side by side, as in {@code backoff: 1s..2s x2, jitter: full}. */
    public String list(Map<String, String> values) {
        return joined(values);
    }

    /** A class of failures, as in {@code server-error} or {@code SERVER_ERROR}. */
    public String failure(FailureClass failure) {
        return this == POLICY ? PlanSentence.word(failure) : failure.name();
    }

    String joined(Map<String, String> values) {
        return values.entrySet().stream()
                .map(it -> value(it.getKey(), it.getValue()))
                .collect(Collectors.joining(", "));
    }
}
