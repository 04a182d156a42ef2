package dev.holdfast.generator.starter;

import java.util.regex.Pattern;

/** A value that only a person knows: {@code owner: # TODO the team that answers for it, as in: payments-team}. */
public final class Blank {
    private static final Pattern FORM = Pattern.compile("(?m)^( *[\\w-]+:) # TODO .*, as in: (.*)$");

    private Blank() {}

    static String line(int indent, String key, String question, String example) {
        return " ".repeat(indent) + key + ": # TODO " + question + ", as in: " + example;
    }

    /** A text in which each blank has the value of its example. */
    public static String fillAll(String text) {
        return FORM.matcher(text).replaceAll("$1 $2");
    }

    /** How many blanks a text has. */
    public static long count(String text) {
        return FORM.matcher(text).results().count();
    }
}
