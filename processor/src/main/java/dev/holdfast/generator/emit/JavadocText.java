package dev.holdfast.generator.emit;

import dev.holdfast.generator.plan.DocText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Builds a Javadoc comment out of plain text. Nothing of the text can end the comment, open a tag or be read as markup:
 * a provider's document is not trusted. Not safe for use by several threads.
 */
public final class JavadocText {
    private static final int WIDTH = 104;
    private static final Pattern CODE = Pattern.compile("([\\w ./:;,~!?=+$%#-]|\\{[\\w ./:;,~!?=+$%#-]*})+");
    private final List<String> lines = new ArrayList<>();
    private boolean hasTags;

    /** Starts an empty comment. */
    public JavadocText() {}

    /** Starts with a description, or with a sentence of ours where the document says nothing. */
    public static JavadocText of(DocText doc, String otherwise) {
        JavadocText text = new JavadocText().plain(escaped(doc.summary()).isBlank() ? otherwise : doc.summary());
        doc.details().stream().filter(it -> !escaped(it).isBlank()).forEach(text::plain);
        return text;
    }

    /** Adds a paragraph of plain text. */
    public JavadocText plain(String text) {
        return markup(escaped(text));
    }

    /** Adds a paragraph that is Javadoc already. */
    public JavadocText markup(String text) {
        if (lines.isEmpty()) {
            lines.addAll(wrapped(text, ""));
        } else {
            lines.add("");
            lines.addAll(wrapped("<p>" + text, ""));
        }
        return this;
    }

    /** Adds a {@code @param} tag; the text is plain. */
    public JavadocText param(String name, String text) {
        String escaped = escaped(text);
        return tag("@param " + name, escaped.isBlank() ? name : escaped);
    }

    /** Adds a {@code @return} tag; the text is plain. */
    public JavadocText returns(String text) {
        return tag("@return", escaped(text));
    }

    /** Adds a {@code @throws} tag; the text is plain. */
    public JavadocText throwing(String type, String text) {
        return tag("@throws " + type, escaped(text));
    }

    /** Adds a {@code @deprecated} tag; the text is plain. */
    public JavadocText deprecated(String text) {
        return tag("@deprecated", escaped(text));
    }

    /** A sentence of ours as Javadoc: what stands in backquotes is code, the rest is plain. */
    public static String sentence(String text) {
        StringBuilder sentence = new StringBuilder();
        boolean isCode = false;
        for (String part : text.split("`", -1)) {
            sentence.append(isCode ? code(part) : escaped(part));
            isCode = !isCode;
        }
        return sentence.toString();
    }

    /** A piece of code, such as a path. Inline tags cannot hold everything that a path may hold. */
    public static String code(String text) {
        return CODE.matcher(text).matches() ? "{@code " + text + "}" : "<code>" + escaped(text) + "</code>";
    }

    /** The comment's text, without its marks. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Plain text as Javadoc, in ASCII. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            append(escaped, text.codePointAt(index));
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '@' -> escaped.append("&#64;");
            // javac reads unicode escapes in comments too, and a star before a slash ends the comment
            case '\\' -> escaped.append("&#92;");
            case '{' -> escaped.append("&#123;");
            case '}' -> escaped.append("&#125;");
            case '*' -> escaped.append("&#42;");
            default -> appendOther(escaped, point);
        }
    }

    private static void appendOther(StringBuilder escaped, int point) {
        if (point >= ' ' && point <= '~') {
            escaped.append((char) point);
            return;
        }
        boolean isSurrogate = Character.getType(point) == Character.SURROGATE;
        if (Character.isWhitespace(point) || Character.isISOControl(point)) {
            escaped.append(' ');
        } else if (Character.isDefined(point) && !isSurrogate) {
            // not as an HTML entity: doclint knows few of them, and refuses the others
            for (char unit : Character.toChars(point)) {
                Ascii.append(escaped, unit);
            }
        }
    }

    private JavadocText tag(String tag, String text) {
        if (!hasTags) {
            lines.add("");
            hasTags = true;
        }
        lines.addAll(wrapped(tag + " " + text, "    "));
        return this;
    }

    private static List<String> wrapped(String text, String indent) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                wrapped.add(line.toString());
                line = new StringBuilder(indent);
            } else if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        wrapped.add(line.toString());
        return wrapped;
    }
}
