package dev.holdfast.generator.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a line of code that is too long: behind the annotations of a component or parameter, before the dots of a chain of
 * calls, else between arguments.
 */
final class LongLine {
    private static final int WIDTH = 120;
    private static final String INDENT = "    ";

    private LongLine() {}

    /** The line, or several where it does not fit; a text without parentheses cannot be broken. */
    static List<String> broken(String indent, String text) {
        if (indent.length() + text.length() <= WIDTH) {
            return List.of(indent + text);
        }
        int open = Nesting.indexOf("(", text);
        if (open < 0) {
            return List.of(indent + text);
        }
        int declared = behindAnnotations(text);
        if (declared > 0 && declared < text.length()) {
            List<String> lines =
                    new ArrayList<>(broken(indent, text.substring(0, declared).strip()));
            lines.add(indent + INDENT + INDENT + text.substring(declared));
            return lines;
        }
        int value = Nesting.indexOf(" = new ", text);
        if (value > 0 && indent.length() + text.length() - value <= WIDTH) {
            return List.of(indent + text.substring(0, value + 2), indent + INDENT + INDENT + text.substring(value + 3));
        }
        List<Integer> dots = Nesting.dotsAfterCalls(text);
        return dots.size() > 1 ? chain(indent, text, dots) : arguments(indent, text, firstOpen(text, open));
    }

    /** Where what the annotations stand on begins: a component of a record, or a parameter. */
    private static int behindAnnotations(String text) {
        int index = 0;
        while (text.startsWith("@", index)) {
            int space = text.indexOf(' ', index);
            int open = text.indexOf('(', index);
            int end = open >= 0 && (space < 0 || open < space) ? Nesting.closing(text, open) + 1 : space;
            if (end <= 0) {
                return 0;
            }
            index = Math.min(end + 1, text.length());
        }
        return index;
    }

    private static List<String> chain(String indent, String text, List<Integer> dots) {
        List<String> lines = new ArrayList<>();
        String deeper = indent + INDENT + INDENT;
        int start = 0;
        for (int dot : dots) {
            lines.addAll(broken(start == 0 ? indent : deeper, text.substring(start, dot)));
            start = dot;
        }
        lines.addAll(broken(deeper, text.substring(start)));
        return lines;
    }

    /** The list of an annotation's member, as in {@code parts = {...}}, is opened before the annotations in it are. */
    private static int firstOpen(String text, int parenthesis) {
        int brace = Nesting.indexOf("{", text);
        return brace >= 0 && brace < parenthesis ? brace : parenthesis;
    }

    private static List<String> arguments(String indent, String text, int open) {
        int close = Nesting.closing(text, open);
        if (close < 0) {
            return List.of(indent + text);
        }
        List<String> parts = Nesting.split(text.substring(open + 1, close));
        List<String> lines = new ArrayList<>();
        lines.add(indent + text.substring(0, open + 1));
        for (int index = 0; index < parts.size(); index++) {
            String end = index < parts.size() - 1 ? "," : text.substring(close);
            lines.addAll(broken(indent + INDENT + INDENT, parts.get(index) + end));
        }
        return lines;
    }
}
