package dev.holdfast.generator.diagnostic;

/**
 * A place that a person can go to: in a document, a policy or a Java source.
 *
 * <p>Places are compared by identity of what they name; they never take part in the comparison of plans.
 */
public interface Place {
    /** The file's name as a reader knows it, relative and with forward slashes. */
    String file();

    /** The line, from 1; 0 where the place is a whole file. */
    int line();

    /** The column, from 1; 0 where the place is a whole line. */
    int column();

    /** A text that no other place has, columns included. */
    default String key() {
        return file() + ":" + line() + ":" + column();
    }

    /** Says {@code file:line}, or the file alone where there is no line. */
    default String shortForm() {
        return line() == 0 ? file() : file() + ":" + line();
    }
}
