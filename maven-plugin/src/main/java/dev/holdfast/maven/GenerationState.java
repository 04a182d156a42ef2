package dev.holdfast.maven;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was generated from what, so that a run with the same inputs does nothing.
 *
 * @param options the generator's version and what it was asked for; empty if it failed
 * @param inputs the files that were read, by path
 * @param outputs the files that were written, by path
 */
record GenerationState(List<String> options, Map<String, FileStamp> inputs, Map<String, FileStamp> outputs) {
    private static final String HEADER = "holdfast 2";
    private static final String OPTION = "option ";

    GenerationState {
        options = List.copyOf(options);
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
    }

    /** Reads a state; empty if the text is of another version or damaged. */
    static Optional<GenerationState> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>();
        Map<String, FileStamp> inputs = new TreeMap<>();
        Map<String, FileStamp> outputs = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(OPTION)) {
                options.add(line.substring(OPTION.length()));
            } else if (!parse(line, inputs, outputs)) {
                return Optional.empty();
            }
        }
        return Optional.of(new GenerationState(options, inputs, outputs));
    }

    private static boolean parse(String line, Map<String, FileStamp> inputs, Map<String, FileStamp> outputs) {
        String[] parts = line.split(" ", 5);
        if (parts.length != 5) {
            return false;
        }
        try {
            FileStamp stamp = new FileStamp(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
            (parts[0].equals("in") ? inputs : outputs).put(parts[4], stamp);
            return true;
        } catch (NumberFormatException damaged) {
            return false;
        }
    }

    /** Writes the state as text. */
    String print() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (String option : options) {
            text.append(OPTION).append(option).append('\n');
        }
        print(text, "in", inputs);
        print(text, "out", outputs);
        return text.toString();
    }

    private static void print(StringBuilder text, String kind, Map<String, FileStamp> files) {
        for (Map.Entry<String, FileStamp> file : files.entrySet()) {
            FileStamp stamp = file.getValue();
            text.append(kind).append(' ').append(stamp.digest()).append(' ').append(stamp.size());
            text.append(' ')
                    .append(stamp.modified())
                    .append(' ')
                    .append(file.getKey())
                    .append('\n');
        }
    }
}
