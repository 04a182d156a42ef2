package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.TextPlace;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says what a person has to change where the YAML parser says what it had expected. */
final class YamlProblem {
    private final String displayPath;
    private final TextLines lines;

    YamlProblem(String displayPath, TextLines lines) {
        this.displayPath = displayPath;
        this.lines = lines;
    }

    SourceFailure failure(YAMLException problem) {
        String message = problem.getMessage() == null ? "" : problem.getMessage();
        return new SourceFailure(
                malformed(TextPlace.of(displayPath), "this is not YAML: " + firstLine(message)), problem);
    }

    SourceFailure failure(MarkedYAMLException problem) {
        Mark mark = problem.getProblemMark();
        if (mark == null) {
            return failure((YAMLException) problem);
        }
        return new SourceFailure(explained(problem, mark), problem);
    }

    private DiagnosticBuilder explained(MarkedYAMLException problem, Mark mark) {
        String found = problem.getProblem() == null ? "" : problem.getProblem();
        String context = problem.getContext() == null ? "" : problem.getContext();
        if (context.contains("scanning an alias")) {
            return glob(place(problem.getContextMark() == null ? mark : problem.getContextMark()), "");
        }
        if (isTab(mark)) {
            return tab(mark);
        }
        if (found.contains("mapping values are not allowed") || found.endsWith("but got :")) {
            return colon(mark);
        }
        if (context.contains("flow") && isBraceInText(mark)) {
            return brace(mark);
        }
        if (found.contains("cannot start any token")) {
            return start(mark);
        }
        return malformed(place(mark), "this is not YAML: " + (context + " " + firstLine(found)).strip());
    }

    /** A leading {@code *} makes an alias of what was meant as a glob. */
    DiagnosticBuilder glob(TextPlace place, String name) {
        String glob = name.isEmpty() ? "a glob" : "*" + name;
        return malformed(place, "quote the glob: a leading * is a YAML alias, not the start of " + glob)
                .fix("`\"" + (name.isEmpty() ? "*..." : "*" + name) + "\"`");
    }

    private boolean isTab(Mark mark) {
        return lines.rest(mark.getLine(), mark.getColumn()).startsWith("\t");
    }

    private DiagnosticBuilder tab(Mark mark) {
        String before = lines.line(mark.getLine())
                .substring(
                        0, Math.min(mark.getColumn(), lines.line(mark.getLine()).length()));
        String headline = before.isBlank()
                ? "line " + (mark.getLine() + 1) + " is indented with a tab"
                : "line " + (mark.getLine() + 1) + " has a tab where YAML takes only spaces";
        return malformed(place(mark), headline).fix("use spaces, two for each level");
    }

    private DiagnosticBuilder colon(Mark mark) {
        return malformed(place(mark), "quote the text: `: ` inside an unquoted value begins a map")
                .fix("`" + quotedValue(lines.line(mark.getLine())) + "`");
    }

    private boolean isBraceInText(Mark mark) {
        String rest = lines.rest(mark.getLine(), mark.getColumn());
        return mark.getColumn() > 0 && (rest.startsWith("{") || rest.startsWith("["));
    }

    private DiagnosticBuilder brace(Mark mark) {
        String rest = lines.rest(mark.getLine(), mark.getColumn());
        String what = rest.startsWith("{") ? "{ inside { } or [ ] opens a map" : "[ inside { } or [ ] opens a list";
        return malformed(place(mark), "quote the path: an unquoted " + what)
                .fix("put the whole value in double quotes");
    }

    private DiagnosticBuilder start(Mark mark) {
        String rest = lines.rest(mark.getLine(), mark.getColumn());
        String first = rest.isEmpty() ? "it" : rest.substring(0, rest.offsetByCodePoints(0, 1));
        return malformed(place(mark), "quote the text: an unquoted value cannot begin with " + first)
                .fix("put the whole value in double quotes");
    }

    /** {@code because: a: b} becomes {@code because: "a: b"}. */
    private static String quotedValue(String line) {
        String text = line.strip();
        int colon = text.indexOf(": ");
        if (colon < 0 || text.contains("{") || text.contains("\"") || text.length() > 200) {
            return "because: \"the whole text in quotes\"";
        }
        return text.substring(0, colon + 2) + '"' + text.substring(colon + 2).strip() + '"';
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static DiagnosticBuilder malformed(TextPlace place, String headline) {
        return Diagnostic.of(Rule.MALFORMED_FILE, place, headline);
    }

    private TextPlace place(Mark mark) {
        return new TextPlace(displayPath, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
