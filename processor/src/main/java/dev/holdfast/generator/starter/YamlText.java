package dev.holdfast.generator.starter;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of a document as they stand in YAML: on one line, quoted wherever they might mean something else. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w./-]*");
    private static final Set<String> WORDS = Set.of("all", "null", "true", "false", "yes", "no", "on", "off", "y", "n");
    private static final int MOST_OF_A_REMARK = 80;

    private YamlText() {}

    static String value(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    /** In double quotes, where YAML lets every character be escaped (YAML 1.2 section 5.7). */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.strip().toCharArray()) {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character >= ' ' && character <= '~') {
                quoted.append(character);
            } else {
                quoted.append(String.format("\\u%04X", (int) character));
            }
        }
        return quoted.append('"').toString();
    }

    /** Behind a {@code #}: hostile documents get no line of their own. */
    static String remark(String text) {
        String line = text.replaceAll("[^\\x20-\\x7e]+", " ").strip();
        return line.length() <= MOST_OF_A_REMARK ? line : line.substring(0, MOST_OF_A_REMARK - 3) + "...";
    }
}
