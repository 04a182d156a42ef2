package dev.holdfast.text;

/**
 * A text that does not say what it should.
 *
 * <p>The message names the text, what is wrong with it, and what to write instead: {@code 5 has no unit: write 5s or 5ms}.
 */
public final class TextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUOTE = 60;

    /** What is wrong. */
    private final String problem;

    /** What to write instead. */
    private final String remedy;

    TextException(String text, String problem, String remedy) {
        this(quote(text) + " " + problem, remedy);
    }

    private TextException(String problem, String remedy) {
        super(problem + ": write " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The first half of the message, as in {@code 5 has no unit}. */
    public String problem() {
        return problem;
    }

    /** What to write instead, as in {@code 5s or 5ms}; one or several texts, with words between them. */
    public String remedy() {
        return remedy;
    }

    /** The same, said of a part of a longer text. */
    TextException within(String whole) {
        return new TextException("in " + quote(whole) + ", " + problem, remedy);
    }

    private static String quote(String text) {
        if (text.isEmpty()) {
            return "an empty text";
        }
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= LONGEST_QUOTE ? visible : visible.substring(0, LONGEST_QUOTE) + "...";
    }
}
