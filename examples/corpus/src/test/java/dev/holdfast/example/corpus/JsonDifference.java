package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Finds where two trees differ; numbers are compared by value. */
final class JsonDifference {
    private static final int LONGEST = 60;
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ].*");
    private final BiPredicate<String, String> mayBeLost;

    /**
     * Makes a comparison.
     *
     * @param mayBeLost whether a property, by the pointer of its object and its name, may be missing from what came out
     */
    JsonDifference(BiPredicate<String, String> mayBeLost) {
        this.mayBeLost = mayBeLost;
    }

    /** The first difference in words; empty for none. */
    Optional<String> between(JsonNode in, JsonNode out) {
        return between("", in, out);
    }

    private Optional<String> between(String at, JsonNode in, JsonNode out) {
        if (in.isNumber() && out.isNumber()) {
            return in.decimalValue().compareTo(out.decimalValue()) == 0 ? Optional.empty() : differs(at, in, out);
        }
        if (in.isObject() && out.isObject()) {
            return objects(at, in, out);
        }
        if (in.isArray() && out.isArray() && in.size() == out.size()) {
            for (int index = 0; index < in.size(); index++) {
                Optional<String> difference = between(at + "/" + index, in.path(index), out.path(index));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        return in.equals(out) || isSameTime(in, out) ? Optional.empty() : differs(at, in, out);
    }

    /** RFC 3339 allows several spellings of one time; the offset is part of it. */
    private static boolean isSameTime(JsonNode in, JsonNode out) {
        if (!in.isTextual() || !out.isTextual() || !TIME.matcher(in.asText()).matches()) {
            return false;
        }
        try {
            return OffsetDateTime.parse(in.asText().replace(' ', 'T')).equals(OffsetDateTime.parse(out.asText()));
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private Optional<String> objects(String at, JsonNode in, JsonNode out) {
        for (String name : Json.names(in)) {
            if (!out.has(name)) {
                if (mayBeLost.test(at, name)) {
                    continue;
                }
                return Optional.of(at + "/" + name + " is lost, which was " + brief(in.path(name)));
            }
            Optional<String> difference = between(at + "/" + name, in.path(name), out.path(name));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Json.names(out).stream()
                .filter(it -> !in.has(it))
                .findFirst()
                .map(it -> at + "/" + it + " was added: " + brief(out.path(it)));
    }

    private static Optional<String> differs(String at, JsonNode in, JsonNode out) {
        return Optional.of((at.isEmpty() ? "the whole" : at) + " is " + brief(out) + ", was " + brief(in));
    }

    static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
