package dev.holdfast.engine.stage;

import dev.holdfast.http.WireHeaders;
import dev.holdfast.resilience.HttpDate;
import dev.holdfast.resilience.Wall;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer's headers say of the operation's end.
 *
 * @param deprecatedAt null if unknown
 * @param sunsetAt null if unknown
 */
record DeprecationHeaders(
        @Nullable Instant deprecatedAt, @Nullable Instant sunsetAt) {

    /** A date as a structured field has it, RFC 9651 section 3.3.7: up to the year 9999. */
    private static final Pattern SF_DATE = Pattern.compile("@(-?[0-9]{1,12})(;.*)?");

    /** Reads the headers; empty if they say nothing, or nothing that makes sense: RUNTIME 95. */
    static Optional<DeprecationHeaders> of(WireHeaders headers, Wall wall) {
        String deprecation = headers.first("deprecation").map(String::strip).orElse("");
        String sunset = headers.first("sunset").map(String::strip).orElse("");
        if (deprecation.isEmpty() && sunset.isEmpty()) {
            return Optional.empty();
        }
        Instant deprecatedAt = date(deprecation, wall);
        Instant sunsetAt = HttpDate.parse(sunset, wall.now()).orElse(null);
        // The first drafts of RFC 9745 had the word and an HTTP-date; providers still send them.
        boolean isSaid = deprecatedAt != null || sunsetAt != null || deprecation.equals("true");
        return isSaid ? Optional.of(new DeprecationHeaders(deprecatedAt, sunsetAt)) : Optional.empty();
    }

    private static @Nullable Instant date(String text, Wall wall) {
        Matcher seconds = SF_DATE.matcher(text);
        return seconds.matches()
                ? Instant.ofEpochSecond(Long.parseLong(seconds.group(1)))
                : HttpDate.parse(text, wall.now()).orElse(null);
    }
}
