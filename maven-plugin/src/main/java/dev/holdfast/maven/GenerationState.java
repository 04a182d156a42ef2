package dev.holdfast.maven;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was generated from what, so that a run with the same inputs does nothing.
 *
 * @param key digest of the generator's version and the options
 * @param inputs digests of the files that were read, by path
 * @param outputs digests of the files that were written, by path
 */
record GenerationState(String key, Map<String, String> inputs, Map<String, String> outputs) {
    private static final String HEADER = "holdfast 1 ";

    GenerationState {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
    }

    /** Reads a state; empty if the text is of another version or damaged. */
    static Optional<GenerationState> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith(HEADER)) {
            return Optional.empty();
        }
        Map<String, String> inputs = new TreeMap<>();
        Map<String, String> outputs = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(" ", 3);
            if (parts.length != 3) {
                return Optional.empty();
            }
            (parts[0].equals("in") ? inputs : outputs).put(parts[2], parts[1]);
        }
        return Optional.of(new GenerationState(lines.get(0).substring(HEADER.length()), inputs, outputs));
    }

    /** Writes the state as text. */
    String print() {
        return HEADER + key + "\n" + print("in", inputs) + print("out", outputs);
    }

    private static String print(String kind, Map<String, String> digests) {
        return digests.entrySet().stream()
                .map(it -> kind + " " + it.getValue() + " " + it.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
