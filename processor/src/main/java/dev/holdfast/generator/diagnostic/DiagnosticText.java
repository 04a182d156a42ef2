package dev.holdfast.generator.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes findings for people: first a line that stands alone, since javac puts the source line right behind it, then the
 * harm, the values, the fixes and the page.
 */
public final class DiagnosticText {
    private static final int MOST_SUBJECTS = 5;
    private static final String INDENT = "    ";
    private static final String EXPLAIN = "mvn dev.holdfast:holdfast-maven-plugin:explain -Drule=";

    private DiagnosticText() {}

    /** The first line, as in {@code [MissingTimeout] PostCharges has no attempt timeout}. */
    public static String headline(Diagnostic diagnostic) {
        return "[" + diagnostic.rule().id() + "] " + diagnostic.headline();
    }

    /** All lines with the place in front of the first, as Maven and IDEs make it clickable. */
    public static String located(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        String where = place.line() == 0
                ? place.file()
                : place.file() + ":[" + place.line() + "," + Math.max(1, place.column()) + "]";
        return where + " " + whole(diagnostic);
    }

    /** All lines, without a place in front. */
    public static String whole(Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(diagnostic));
        if (!diagnostic.harm().isEmpty()) {
            lines.add(INDENT + diagnostic.harm());
        }
        lines.addAll(details(diagnostic));
        if (!saysItself(diagnostic)) {
            lines.add(INDENT + "Affects " + listed(diagnostic.subjects()));
        }
        if (!diagnostic.fixes().isEmpty()) {
            lines.add(INDENT + "Fix: " + String.join(", or ", diagnostic.fixes()));
        }
        lines.add(INDENT + "Page: " + EXPLAIN + diagnostic.rule().id());
        return String.join("\n", lines);
    }

    /** Names in a sentence: at most five, then how many more. */
    public static String listed(List<String> names) {
        if (names.size() <= MOST_SUBJECTS) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_SUBJECTS)) + " and " + (names.size() - MOST_SUBJECTS) + " more";
    }

    /** Whether the first line names all that is affected. */
    private static boolean saysItself(Diagnostic diagnostic) {
        List<String> subjects = diagnostic.subjects();
        return subjects.isEmpty()
                || (subjects.size() == 1
                        && List.of(diagnostic.headline().split("[ ,:]", -1)).contains(subjects.get(0)));
    }

    /** Values with their places, then computed ones, in columns. */
    private static List<String> details(Diagnostic diagnostic) {
        List<List<String>> placed = new ArrayList<>();
        List<List<String>> computed = new ArrayList<>();
        for (Detail detail : diagnostic.details()) {
            Place place = detail.place();
            if (place == null) {
                computed.add(List.of(detail.label(), detail.value(), detail.remark()));
            } else {
                placed.add(List.of(detail.label(), near(place, diagnostic.place()), detail.value(), detail.remark()));
            }
        }
        List<String> lines = new ArrayList<>(columns(placed));
        lines.addAll(columns(computed));
        return lines;
    }

    /** A place seen from another one: in the same file, the file's name is enough. */
    private static String near(Place place, Place other) {
        String text = place.shortForm();
        return place.file().equals(other.file()) ? text.substring(text.lastIndexOf('/') + 1) : text;
    }

    private static List<String> columns(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int column = 0; column < row.size(); column++) {
                line.append(padded(row.get(column), widest(rows, column))).append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
