package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.DocText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes plain ASCII sentences of descriptions in Markdown and HTML. The document is not trusted: every pattern here takes
 * time linear in the text, and the text is cut first.
 */
final class DocTextReader {
    private static final int MOST_INPUT = 8_000;
    private static final int MOST_SENTENCE = 300;
    private static final int MOST_PARAGRAPH = 600;
    private static final int MOST_DETAILS = 2;

    /** Fences, tags, links, heads of lines, alerts and emphasis, in the order in which they are taken out. */
    private static final List<Markup> MARKUP = List.of(
            new Markup("`", "(?s)```.*?(```|$)", "\n\n"),
            new Markup("<", "(?i)<(br|/?p|/?li|/?ul|/?ol|/?div|/?h[1-6]|/?tr|/?table)[^<>]{0,200}>", "\n\n"),
            new Markup("<", "</?[A-Za-z!][^<>]{0,500}>", ""),
            new Markup("[", "!?\\[([^\\[\\]]{0,300})\\]\\([^()\\s]{0,1000}\\)", "$1"),
            new Markup("#>-*+|=", "(?m)^[ \\t]{0,10}(#{1,6}[ \\t]|>|[-*+][ \\t]|\\|.*$|[-=]{3,}$)", ""),
            new Markup("[", "\\[!\\w{1,20}\\]", ""),
            new Markup("*_`", "\\*\\*|__(?=\\w)|(?<=\\w)__|`|(?<!\\w)[*_](?=\\w)|(?<=[\\w.])[*_](?!\\w)", ""));

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s+[A-Z(\"'])(?<!(e\\.g|i\\.e|etc|vs).)");
    private static final Pattern END = Pattern.compile("[.\\s]+$");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]+");

    /** The ampersand comes last, so that none that it makes begins another entity. */
    private static final List<Map.Entry<String, String>> ENTITIES = List.of(
            Map.entry("&nbsp;", " "),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&quot;", "\""),
            Map.entry("&#39;", "'"),
            Map.entry("&apos;", "'"),
            Map.entry("&amp;", "&"));

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("\u2018", "'"),
            Map.entry("\u2019", "'"),
            Map.entry("\u201c", "\""),
            Map.entry("\u201d", "\""),
            Map.entry("\u2010", "-"),
            Map.entry("\u2011", "-"),
            Map.entry("\u2012", "-"),
            Map.entry("\u2013", "-"),
            Map.entry("\u2014", " - "),
            Map.entry("\u2026", "..."),
            Map.entry("\u2022", "-"),
            Map.entry("\u2192", "->"),
            Map.entry("\u00d7", "x"),
            Map.entry("\u2264", "<="),
            Map.entry("\u2265", ">="),
            Map.entry("\u20ac", "EUR "),
            Map.entry("\u00a3", "GBP "),
            Map.entry("\u00a5", "JPY "),
            Map.entry("\u00df", "ss"));

    private DocTextReader() {}

    /** A summary, which is the first sentence, and at most two paragraphs of what follows. */
    static DocText read(String description) {
        return read("", description);
    }

    /**
     * A text with its own summary.
     *
     * @param summary the summary; empty to take the first sentence of the description
     * @param description what follows
     */
    static DocText read(String summary, String description) {
        List<String> paragraphs = new ArrayList<>(paragraphs(description));
        String first = sentence(summary);
        if (first.isEmpty() && !paragraphs.isEmpty()) {
            String paragraph = paragraphs.remove(0);
            first = firstSentence(paragraph);
            String rest = paragraph
                    .substring(Math.min(paragraph.length(), first.length()))
                    .strip();
            if (!rest.isEmpty()) {
                paragraphs.add(0, rest);
            }
        }
        String whole = first;
        List<String> details = paragraphs.stream()
                .filter(it -> !sameText(it, whole))
                .limit(MOST_DETAILS)
                .map(it -> cut(it, MOST_PARAGRAPH))
                .toList();
        return new DocText(cut(first, MOST_SENTENCE), details);
    }

    /** The first sentence; empty if there is none. */
    static String sentence(String description) {
        List<String> paragraphs = paragraphs(description);
        return paragraphs.isEmpty() ? "" : cut(firstSentence(paragraphs.get(0)), MOST_SENTENCE);
    }

    private static boolean sameText(String one, String other) {
        return END.matcher(one)
                .replaceAll("")
                .equalsIgnoreCase(END.matcher(other).replaceAll(""));
    }

    private static List<String> paragraphs(String description) {
        String text = description
                .substring(0, Math.min(description.length(), MOST_INPUT))
                .replace("\r", "");
        for (Markup markup : MARKUP) {
            text = markup.outOf(text);
        }
        if (text.indexOf('&') >= 0) {
            for (Map.Entry<String, String> entity : ENTITIES) {
                text = text.replace(entity.getKey(), entity.getValue());
            }
        }
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.indexOf('\n') < 0 ? new String[] {text} : PARAGRAPH.split(text)) {
            String plain = (isPlain(paragraph)
                            ? paragraph
                            : ascii(SPACE.matcher(paragraph).replaceAll(" ")))
                    .strip();
            if (plain.chars().anyMatch(Character::isLetterOrDigit)) {
                paragraphs.add(plain);
            }
        }
        return paragraphs;
    }

    /** Whether a text is of ASCII on one line with single spaces, as most are. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit < ' ' || unit > '~' || (unit == ' ' && index > 0 && text.charAt(index - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    private static String firstSentence(String paragraph) {
        var end = SENTENCE_END.matcher(paragraph);
        return end.find() ? paragraph.substring(0, end.end()) : paragraph;
    }

    private static String ascii(String text) {
        String marked = text;
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            marked = marked.replace(mark.getKey(), mark.getValue());
        }
        String plain = Normalizer.normalize(marked, Normalizer.Form.NFKD);
        return SPACE.matcher(NOT_ASCII.matcher(plain).replaceAll("")).replaceAll(" ");
    }

    /** Cuts at a word, with three dots to say so. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 3);
        return text.substring(0, space > most / 2 ? space : most - 3) + "...";
    }

    /**
     * What is taken out of a text.
     *
     * @param openers it is looked for only in texts with one of these characters, which few have
     * @param pattern what it looks like
     * @param replacement what stands there instead
     */
    private record Markup(String openers, Pattern pattern, String replacement) {
        Markup(String openers, String pattern, String replacement) {
            this(openers, Pattern.compile(pattern), replacement);
        }

        String outOf(String text) {
            for (int index = 0; index < openers.length(); index++) {
                if (text.indexOf(openers.charAt(index)) >= 0) {
                    return pattern.matcher(text).replaceAll(replacement);
                }
            }
            return text;
        }
    }
}
