package dev.holdfast.generator.source;

import java.util.List;

/** The lines of a file as they were written. */
final class TextLines {
    private final String text;
    private List<String> lines = List.of();

    TextLines(String text) {
        this.text = text;
    }

    /** A line, from 0; empty where there is none. */
    String line(int index) {
        if (lines.isEmpty()) {
            lines = text.lines().toList();
        }
        return index < lines.size() ? lines.get(index) : "";
    }

    /** The rest of a line from a column on, both from 0, the column counted in code points as the YAML parser does. */
    String rest(int line, int column) {
        String whole = line(line);
        if (column > whole.codePointCount(0, whole.length())) {
            return "";
        }
        return whole.substring(whole.offsetByCodePoints(0, column));
    }
}
