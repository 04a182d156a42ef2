package dev.holdfast.generator.resolve;

import java.util.Set;

/** Takes the plural off an English word, as far as names of resources need it. */
final class EnglishPlural {
    private static final Set<String> ALIKE = Set.of(
            "news",
            "series",
            "species",
            "sms",
            "dns",
            "aws",
            "gps",
            "https",
            "tls",
            "css",
            "js",
            "ios",
            "os",
            "as",
            "is",
            "was",
            "has",
            "this",
            "always",
            "us",
            "plus",
            "bonus",
            "alias",
            "bias",
            "canvas",
            "chaos",
            "lens",
            "pos",
            "dos",
            "details",
            "settings",
            "metrics",
            "statistics",
            "analytics",
            "logistics",
            "business",
            "previous",
            "radius",
            "sepa",
            "kudos",
            "ss",
            "s");

    private static final Set<String> ENDS_IN_IE =
            Set.of("calories", "cookies", "lies", "movies", "pies", "selfies", "ties", "zombies");

    private EnglishPlural() {}

    /** The singular of a word in lower case; the word itself if it is no plural. */
    static String singular(String word) {
        if (ALIKE.contains(word) || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("us")) {
            return word;
        }
        if (ENDS_IN_IE.contains(word)) {
            return word.substring(0, word.length() - 1);
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean takesTwo = endsInAny(word, "sses", "shes", "ches", "xes", "zzes", "uses", "iases");
        return word.substring(0, word.length() - (takesTwo && !isStemInE(word) ? 2 : 1));
    }

    /** Words such as {@code causes} and {@code caches}, whose singular ends in e. */
    private static boolean isStemInE(String word) {
        return endsInAny(word, "causes", "caches", "houses", "clauses", "axes", "uses") && !word.endsWith("tuses");
    }

    private static boolean endsInAny(String word, String... ends) {
        for (String end : ends) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
