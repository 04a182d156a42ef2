package dev.holdfast.resilience;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code RateLimit} as the IETF draft "RateLimit header fields for HTTP" has it: a list of service limits, each a
 * string or token with what remains and when it is full again, as in {@code "default";r=0;t=30}. The grammar is that of
 * structured fields, RFC 9651; a field that does not fit is ignored as a whole, as section 4.2 there asks.
 */
public final class RateLimitField {
    private static final int LONGEST = 4_000;
    private static final String STRING = "\"(?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])*+\"";
    private static final String TOKEN = "[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*+";
    private static final String NUMBER = "-?[0-9]{1,15}(?:\\.[0-9]{1,3})?";
    private static final String BYTES = ":[A-Za-z0-9+/=]*+:";
    private static final String BARE =
            "(?:" + STRING + "|" + TOKEN + "|" + NUMBER + "|" + BYTES + "|\\?[01]|@-?[0-9]{1,15})";
    private static final String PARAMETER = ";\\x20*+[a-z*][a-z0-9_.*-]*+(?:=" + BARE + ")?+";
    private static final Pattern ITEM = Pattern.compile("(?:" + STRING + "|" + TOKEN + ")((?:" + PARAMETER + ")*+)");
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*+,[ \\t]*+");
    private static final Pattern KNOWN = Pattern.compile(";\\x20*+([rt])=([^;,]*+)");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");

    private RateLimitField() {}

    /**
     * How long until all exhausted limits are full again.
     *
     * @param values the field's values, one for each line
     * @return empty if none is exhausted, none says for how long, or the field is malformed
     */
    public static Optional<Duration> untilRefilled(List<String> values) {
        String field = String.join(", ", values).strip();
        if (field.isEmpty() || field.length() > LONGEST) {
            return Optional.empty();
        }
        Duration longest = null;
        Matcher item = ITEM.matcher(field);
        Matcher separator = SEPARATOR.matcher(field);
        int at = 0;
        while (item.region(at, field.length()).lookingAt()) {
            Duration wait = wait(item.group(1));
            longest = wait != null && (longest == null || wait.compareTo(longest) > 0) ? wait : longest;
            if (item.end() == field.length()) {
                return Optional.ofNullable(longest);
            }
            if (!separator.region(item.end(), field.length()).lookingAt()) {
                return Optional.empty();
            }
            at = separator.end();
        }
        return Optional.empty();
    }

    /** The time of one limit; null if it has something left, or does not say. */
    private static @Nullable Duration wait(String parameters) {
        String remaining = "";
        String time = "";
        for (Matcher one = KNOWN.matcher(parameters); one.find(); ) {
            if (one.group(1).equals("r")) {
                remaining = one.group(2);
            } else {
                time = one.group(2);
            }
        }
        boolean isExhausted = COUNT.matcher(remaining).matches() && Long.parseLong(remaining) == 0;
        return isExhausted && COUNT.matcher(time).matches() ? Duration.ofSeconds(Long.parseLong(time)) : null;
    }
}
