package dev.holdfast.generator.emit;

import java.util.ArrayList;
import java.util.List;

/** Parentheses, braces and type arguments in a piece of Java, string literals aside. */
final class Nesting {
    private int depth;
    private boolean inText;
    private boolean escaped;

    private Nesting() {}

    /** Whether the first parenthesis of a text is closed in it. */
    static boolean closes(CharSequence text) {
        Nesting nesting = new Nesting();
        int index = 0;
        while (index < text.length() && text.charAt(index) != '(') {
            index++;
        }
        for (; index < text.length(); index++) {
            nesting.next(text.charAt(index));
            if (nesting.depth == 0) {
                return true;
            }
        }
        return false;
    }

    /** The first index of a piece of code that does not begin in a text literal; -1 if there is none. */
    static int indexOf(String piece, String text) {
        Nesting nesting = new Nesting();
        for (int index = 0; index < text.length(); index++) {
            if (!nesting.inText && text.startsWith(piece, index)) {
                return index;
            }
            nesting.next(text.charAt(index));
        }
        return -1;
    }

    /** The index of what closes the parenthesis at an index; -1 if nothing does. */
    static int closing(String text, int open) {
        Nesting nesting = new Nesting();
        for (int index = open; index < text.length(); index++) {
            nesting.next(text.charAt(index));
            if (nesting.depth == 0) {
                return index;
            }
        }
        return -1;
    }

    /** The indexes of dots that follow a call and are not nested, as in {@code a.b().c()} the last one. */
    static List<Integer> dotsAfterCalls(String text) {
        List<Integer> dots = new ArrayList<>();
        Nesting nesting = new Nesting();
        for (int index = 0; index < text.length(); index++) {
            nesting.next(text.charAt(index));
            boolean isAfterCall = index > 0 && text.charAt(index) == '.' && text.charAt(index - 1) == ')';
            if (isAfterCall && nesting.depth == 0 && !nesting.inText) {
                dots.add(index);
            }
        }
        return dots;
    }

    /** The parts between commas that are not nested. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        Nesting nesting = new Nesting();
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            char next = text.charAt(index);
            nesting.next(next);
            if (next == ',' && nesting.depth == 0 && !nesting.inText) {
                parts.add(text.substring(start, index).strip());
                start = index + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private void next(int character) {
        if (inText) {
            inText = escaped || character != '"';
            escaped = !escaped && character == '\\';
            return;
        }
        switch (character) {
            case '"' -> inText = true;
            case '(', '{', '<' -> depth++;
            case ')', '}', '>' -> depth--;
            default -> {}
        }
    }
}
