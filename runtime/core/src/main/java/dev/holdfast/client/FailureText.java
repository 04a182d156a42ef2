package dev.holdfast.client;

import dev.holdfast.http.WireResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one line that an exception says. Shows the call, its numbers, the status, the provider's code and request id, and
 * eight hex digits for the key; never a body, a header's value or the key.
 */
final class FailureText {
    private static final int LONGEST_NAME = 80;

    private FailureText() {}

    static String of(CallFailure failure) {
        CallReport report = failure.report();
        StringBuilder line = new StringBuilder()
                .append(report.client())
                .append(' ')
                .append(report.operation())
                .append(effort(report))
                .append(": ")
                .append(String.join(", ", reasons(failure)));
        List<String> names = names(failure);
        if (!names.isEmpty()) {
            line.append(" (").append(String.join(", ", names)).append(')');
        }
        return line.toString();
    }

    /** How long that was, short enough to read: {@code 850ms}, {@code 4.2s}. */
    static String brief(Duration time) {
        long millis = time.toMillis();
        return millis < 1000 ? millis + "ms" : String.format(Locale.ROOT, "%.1fs", millis / 1000.0);
    }

    private static String effort(CallReport report) {
        int attempts = report.attempts().size();
        if (attempts == 0) {
            return " was not sent";
        }
        return " failed after " + attempts + (attempts == 1 ? " attempt in " : " attempts in ")
                + brief(report.elapsed());
    }

    private static List<String> reasons(CallFailure failure) {
        List<String> reasons = new ArrayList<>();
        String fault = fault(failure);
        if (fault != null) {
            reasons.add(fault);
        }
        reasons.add(failure.verdict().stopReason().words());
        if (!failure.verdict().detail().isEmpty()) {
            reasons.add(failure.verdict().detail());
        }
        if (failure.verdict().outcome() == Outcome.OUTCOME_UNKNOWN) {
            reasons.add(
                    mayBeTheLast(failure.report().attempts())
                            ? "it may have taken effect"
                            : "an earlier attempt may have taken effect");
        }
        Duration wait = failure.evidence().retryAfter();
        if (wait != null) {
            reasons.add("try again in " + brief(wait));
        }
        return reasons;
    }

    /** Whether the last attempt itself may have had an effect, or, where it is known that it had none, one before it. */
    private static boolean mayBeTheLast(List<AttemptReport> attempts) {
        if (attempts.size() < 2) {
            return true;
        }
        FailureClass last = attempts.get(attempts.size() - 1).failure();
        return last == FailureClass.TIMEOUT || last == FailureClass.AMBIGUOUS || last == FailureClass.GATEWAY;
    }

    private static @Nullable String fault(CallFailure failure) {
        FailureClass fault = failure.verdict().failure();
        WireResponse response = failure.evidence().response();
        if (fault == null) {
            return null;
        }
        String words = fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return response == null ? words : response.status() + " " + words;
    }

    private static List<String> names(CallFailure failure) {
        List<String> names = new ArrayList<>();
        String code = failure.evidence().error().code();
        if (code != null) {
            names.add("code " + printable(code));
        }
        String requestId = failure.evidence().requestId();
        if (requestId != null) {
            names.add("request " + printable(requestId));
        }
        String key = failure.report().keyFingerprint();
        if (key != null) {
            names.add("key " + key);
        }
        return names;
    }

    /** Without the controls that would break a line of a log, and not endless: the provider wrote it. */
    private static String printable(String text) {
        String clean = text.replaceAll("[^\\x21-\\x7e]", "?");
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }
}
