package dev.holdfast.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a condition from left to right. */
final class ConditionReader {

    private static final String EXAMPLE = "429; /error/code: insufficient_quota";

    private static final Pattern BARE = Pattern.compile("[^;|\"\\s]([^;|\"]*[^;|\"\\s])?");

    private final String text;
    private int at;

    ConditionReader(String text) {
        this.text = Reading.checked(text, Condition.LONGEST, EXAMPLE);
    }

    /** A value as it is written: as it is, or in quotes where it would be taken for something else. */
    static String quoted(String value) {
        boolean bare = BARE.matcher(value).matches() && !value.equals("present") && !value.equals("absent");
        return bare ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    Condition read() {
        StatusPattern status = Reading.part(text, upTo(";").strip(), ConditionReader::status);
        List<Part> parts = new ArrayList<>();
        while (at < text.length()) {
            at++;
            parts.add(part());
        }
        return Reading.within(text, () -> new Condition(status, parts));
    }

    private static StatusPattern status(String text) {
        if (text.contains(":")) {
            throw new TextException(text, "comes before any status", "a status first, as in 4xx; " + text);
        }
        return StatusPattern.parse(text);
    }

    private Part part() {
        String name = upTo(":;").strip();
        if (at == text.length() || text.charAt(at) == ';') {
            throw problem(name, "asks nothing", name + ": present");
        }
        at++;
        List<Match> matches = new ArrayList<>();
        matches.add(match());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            matches.add(match());
        }
        return Reading.within(text, () -> new Part(name, oneOf(name, matches)));
    }

    private static Match oneOf(String name, List<Match> matches) {
        if (matches.size() == 1) {
            return matches.get(0);
        }
        List<String> values = new ArrayList<>();
        for (Match match : matches) {
            if (!(match instanceof Match.AnyOf any)) {
                throw new TextException(
                        name, "asks for " + match + " or a value", "\"" + match + "\" if that is a value");
            }
            values.addAll(any.values());
        }
        return new Match.AnyOf(values);
    }

    /** One alternative; leaves the place at the bar, the semicolon or the end after it. */
    private Match match() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            String value = inQuotes();
            return Reading.within(text, () -> new Match.AnyOf(List.of(value)));
        }
        String value = upTo(";|").strip();
        if (value.isEmpty()) {
            throw problem(text.substring(0, at), "ends where a value should be", "a value, present or absent");
        }
        if (value.contains("\"")) {
            throw problem(value, "has a quote inside", '"' + value.replace("\"", "\\\"") + '"');
        }
        return switch (value) {
            case "present" -> new Match.Present();
            case "absent" -> new Match.Absent();
            default -> Reading.within(text, () -> new Match.AnyOf(List.of(value)));
        };
    }

    private String inQuotes() {
        var value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
            value.append(at < text.length() ? text.charAt(at) : "");
        }
        if (at >= text.length()) {
            throw problem("\"" + value, "has no closing quote", "\"" + value + "\"");
        }
        at++;
        String rest = upTo(";|");
        if (!rest.isBlank()) {
            throw problem(rest.strip(), "follows a closing quote", "; or | between them, or \\\" for a quote inside");
        }
        return value.toString();
    }

    /** Takes what comes before one of these characters, or all the rest. */
    private String upTo(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private TextException problem(String subject, String problem, String remedy) {
        return new TextException(subject, problem, remedy).within(text);
    }
}
