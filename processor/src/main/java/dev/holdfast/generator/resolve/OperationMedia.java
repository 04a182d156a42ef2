package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiMedia;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds media types by what they mean. */
final class OperationMedia {
    private static final Set<String> EVENTS = Set.of(
            "text/event-stream",
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonlines",
            "application/jsonlines",
            "application/json-seq");

    private static final Pattern NAME =
            Pattern.compile("[\\w!#$&^.+*-]{1,100}/[\\w!#$&^.+*-]{1,100}( ?; ?[\\w.+-]{1,50}=[\\w.+-]{1,50})*");

    private OperationMedia() {}

    static boolean isJson(String type) {
        String name = bare(type);
        return name.equals("application/json")
                || name.endsWith("+json")
                || name.equals("text/json")
                || name.equals("*/*");
    }

    /** RFC 9457. */
    static boolean isProblem(String type) {
        return bare(type).equals("application/problem+json");
    }

    static boolean isForm(String type) {
        return bare(type).equals("application/x-www-form-urlencoded");
    }

    /** Text, XML included: what has no type of its own is left to the caller. */
    static boolean isText(String type) {
        String name = bare(type);
        return (name.startsWith("text/") && !EVENTS.contains(name))
                || name.equals("application/xml")
                || name.endsWith("+xml");
    }

    /** A stream of events, or of JSON values. */
    static boolean isEvents(String type) {
        return EVENTS.contains(bare(type));
    }

    /** Whether a media type can stand in a header: RFC 9110 section 8.3.1. */
    static boolean isName(String type) {
        return NAME.matcher(type.strip()).matches();
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

    /** A media type in lower case, without parameters. */
    static String bare(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
