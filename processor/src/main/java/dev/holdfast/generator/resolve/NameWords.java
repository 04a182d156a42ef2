package dev.holdfast.generator.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a name in a document, in lower case, from which names in Java are made. A word is of ASCII letters and
 * digits; there is always one.
 *
 * @param words the words, at least one
 */
record NameWords(List<String> words) {
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[A-Z]|[0-9]+[a-z]*");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    NameWords {
        words = List.copyOf(words);
    }

    /** Splits a name at whatever is no letter or digit, and where a small letter meets a capital. */
    static NameWords of(String name) {
        String plain = withoutMarks(name.strip());
        List<String> words = new ArrayList<>(sign(plain));
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return new NameWords(words.isEmpty() ? codePoints(plain) : words);
    }

    private static String withoutMarks(String name) {
        return name.chars().allMatch(it -> it < 128)
                ? name
                : MARK.matcher(Normalizer.normalize(name.replace("\u00df", "ss"), Normalizer.Form.NFD))
                        .replaceAll("");
    }

    /** As a class: {@code PaymentIntent}. */
    String pascal() {
        String name = words.stream().map(NameWords::capital).collect(Collectors.joining());
        return startsWithDigit() ? "Value" + name : name;
    }

    /** As a method or variable: {@code paymentIntent}. */
    String camel() {
        String name = pascal();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** As a constant: {@code PAYMENT_INTENT}. */
    String constant() {
        String name = String.join("_", words).toUpperCase(Locale.ROOT);
        return startsWithDigit() ? "VALUE_" + name : name;
    }

    /** The same with its last word in the singular: {@code payment intents} is {@code payment intent}. */
    NameWords singular() {
        List<String> singular = new ArrayList<>(words.subList(0, words.size() - 1));
        singular.add(EnglishPlural.singular(last()));
        return new NameWords(singular);
    }

    /** Whether the last word is a plural. */
    boolean isPlural() {
        return !EnglishPlural.singular(last()).equals(last());
    }

    String first() {
        return words.get(0);
    }

    private String last() {
        return words.get(words.size() - 1);
    }

    private boolean startsWithDigit() {
        return Character.isDigit(first().charAt(0));
    }

    private static List<String> sign(String name) {
        if (name.startsWith("+")) {
            return List.of("plus");
        }
        boolean isMinus = name.length() > 1 && name.charAt(0) == '-' && Character.isLetterOrDigit(name.charAt(1));
        return isMinus ? List.of("minus") : List.of();
    }

    /** A name without a letter or digit of ours, as {@code u2a} for an asterisk. */
    private static List<String> codePoints(String name) {
        if (name.isEmpty()) {
            return List.of("empty");
        }
        return name.codePoints()
                .limit(8)
                .mapToObj(it -> "u" + Integer.toHexString(it))
                .toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
