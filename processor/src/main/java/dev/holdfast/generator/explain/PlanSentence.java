package dev.holdfast.generator.explain;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.MatrixOverrides;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.text.Backoff;
import dev.holdfast.text.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what a call of an operation may take, when it is repeated, and what makes that safe.
 * Names of headers stand in backquotes.
 */
public final class PlanSentence {
    private PlanSentence() {}

    /** How long a call may take and how often it tries, as in {@code 20s for the whole call, 6s per attempt; ...}. */
    public static String timing(OperationPlan operation) {
        TimeoutPlan timeout = operation.resilience().timeout();
        RetryPlan retry = operation.resilience().retry();
        return duration(timeout.call()) + " for the whole call, " + duration(timeout.attempt()) + " per attempt; "
                + attempts(retry) + streaming(operation) + ".";
    }

    /** What bounds an answer that is read as it arrives; empty for one that is read whole. */
    private static String streaming(OperationPlan operation) {
        TimeoutPlan timeout = operation.resilience().timeout();
        if (!operation.result().isStreamed()) {
            return "";
        }
        return "; both end with the headers, then " + duration(timeout.idle()) + " for each byte, "
                + duration(timeout.stream()) + " for all of it";
    }

    /** What a repeat of the request does, as in {@code Safe to repeat: ...}. */
    public static String repeats(OperationPlan operation) {
        Idempotency idempotency = operation.resilience().idempotency();
        if (idempotency == null) {
            return operation.isMutating() ? "Nothing is said about repeats." : "Safe to repeat: it only reads.";
        }
        return switch (idempotency.kind()) {
            case READ -> "Safe to repeat: it only reads.";
            case NATURAL -> "Safe to repeat: a second request leaves the same state.";
            case KEY -> keyed((Idempotency.Keyed) idempotency);
            case AT_LEAST_ONCE -> "It may take effect more than once, which is acceptable here.";
            case NONE -> "Sent again only if it provably never left or was refused: nothing makes a repeat safe.";
        };
    }

    /** What differs from the built-in matrix, as in {@code Never repeated after server error.}; empty if nothing does. */
    public static String overrides(OperationPlan operation) {
        MatrixOverrides overrides = operation.resilience().retry().overrides();
        return (clause("Never repeated after ", overrides.never())
                        + clause("Repeated at most once after ", overrides.once())
                        + clause("Repeated also after ", overrides.also()))
                .strip();
    }

    /** What takes the place of an answer that does not come, as in {@code Without an answer: ...}; empty for nothing. */
    public static String fallback(OperationPlan operation) {
        Setting<FallbackPlan> fallback = operation.resilience().fallback();
        if (fallback == null) {
            return "";
        }
        return switch (fallback.value().kind()) {
            case CACHED ->
                "Without an answer: the latest one, up to " + age((FallbackPlan.Cached) fallback.value()) + " old.";
            case CONSTANT -> "Without an answer: one that is always the same.";
            case HANDLER -> "Without an answer: what the client's handler gives.";
        };
    }

    private static String age(FallbackPlan.Cached cached) {
        return cached.oldest() == null ? "any time" : Durations.print(cached.oldest());
    }

    private static String keyed(Idempotency.Keyed keyed) {
        String header = keyed.rules().header();
        if (keyed.from() == KeySource.CALLER) {
            return "Safe to repeat: each call sends one `" + header + "`, the same on every attempt.";
        }
        return "Each call makes one `" + header + "`, sends it on every attempt and forgets it: calling again, in this"
                + " process or after a restart, is a new operation.";
    }

    private static String attempts(RetryPlan retry) {
        int most = retry.attempts().value();
        if (most <= 1) {
            return "one attempt";
        }
        String text = "up to " + most + " attempts";
        Setting<Backoff> backoff = retry.backoff();
        if (backoff != null) {
            text += ", " + Durations.print(backoff.value().first()) + ".."
                    + Durations.print(backoff.value().most()) + " apart";
        }
        Setting<Jitter> jitter = retry.jitter();
        return jitter == null || jitter.value() == Jitter.NONE ? text : text + ", full jitter";
    }

    private static String clause(String start, List<FailureClass> failures) {
        if (failures.isEmpty()) {
            return "";
        }
        return failures.stream().map(PlanSentence::word).collect(Collectors.joining(", ", start, ". "));
    }

    /** A failure class as the policy writes it, as in {@code server-error}. */
    public static String word(FailureClass failure) {
        return failure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String duration(@Nullable Setting<Duration> setting) {
        return setting == null ? "no limit" : Durations.print(setting.value());
    }
}
