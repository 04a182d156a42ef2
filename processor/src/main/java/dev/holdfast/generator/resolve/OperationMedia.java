package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiMedia;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds media types by what they mean. */
final class OperationMedia {
    private OperationMedia() {}

    static boolean isJson(String type) {
        String name = bare(type);
        return name.equals("application/json")
                || name.endsWith("+json")
                || name.equals("text/json")
                || name.equals("*/*");
    }

    static boolean isForm(String type) {
        return bare(type).equals("application/x-www-form-urlencoded");
    }

    static boolean isText(String type) {
        return bare(type).startsWith("text/");
    }

    /** The first of JSON: plain {@code application/json} before its relatives. */
    static Optional<ApiMedia> json(Map<String, ApiMedia> content) {
        Optional<ApiMedia> plain = content.entrySet().stream()
                .filter(it -> bare(it.getKey()).equals("application/json"))
                .map(Map.Entry::getValue)
                .findFirst();
        return plain.or(() -> content.entrySet().stream()
                .filter(it -> isJson(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    static Optional<ApiMedia> form(Map<String, ApiMedia> content) {
        return content.entrySet().stream()
                .filter(it -> isForm(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String bare(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
