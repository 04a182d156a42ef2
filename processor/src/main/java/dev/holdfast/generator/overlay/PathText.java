package dev.holdfast.generator.overlay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a query, read from the front. */
final class PathText {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_\\x{80}-\\x{10FFFF}]*");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?");

    private final String text;
    private int position;

    PathText(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    void returnTo(int earlier) {
        position = earlier;
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    boolean isAtQuote() {
        return text.startsWith("'", position) || text.startsWith("\"", position);
    }

    void skipSpace() {
        while (!isAtEnd() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    boolean takes(String piece) {
        boolean isThere = text.startsWith(piece, position);
        position += isThere ? piece.length() : 0;
        return isThere;
    }

    void expect(String piece) {
        skipSpace();
        if (!takes(piece)) {
            throw refused(piece + " is missing");
        }
    }

    String name() {
        String name = next(NAME);
        if (name == null) {
            throw refused("a name is missing; one with other characters stands in [' and ']");
        }
        return name;
    }

    @Nullable
    Integer integer() {
        String digits = next(INTEGER);
        return digits == null ? null : Integer.valueOf(digits);
    }

    String number() {
        String number = next(NUMBER);
        if (number == null) {
            throw refused("a value is missing: a query, a text in quotes, a number, true, false or null");
        }
        return number;
    }

    /** A text in either kind of quotes: RFC 9535 section 2.3.1.1. */
    String quoted() {
        char quote = text.charAt(position++);
        StringBuilder read = new StringBuilder();
        while (!isAtEnd() && text.charAt(position) != quote) {
            char next = text.charAt(position++);
            read.append(next == '\\' ? escaped() : next);
        }
        expect(String.valueOf(quote));
        return read.toString();
    }

    private char escaped() {
        if (isAtEnd()) {
            throw refused("an escape is incomplete");
        }
        char escape = text.charAt(position++);
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            case '/', '\\', '\'', '"' -> escape;
            default -> throw refused("\\" + escape + " is no escape");
        };
    }

    private char unicode() {
        int end = position + 4;
        if (end > text.length() || !text.substring(position, end).matches("[0-9A-Fa-f]{4}")) {
            throw refused("\\u has four hexadecimal digits");
        }
        char read = (char) Integer.parseInt(text.substring(position, end), 16);
        position = end;
        return read;
    }

    private @Nullable String next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        position = matcher.end();
        return matcher.group();
    }

    IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(reason + ", at character " + (position + 1));
    }
}
