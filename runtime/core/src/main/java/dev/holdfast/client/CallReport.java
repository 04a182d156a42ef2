package dev.holdfast.client;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call did: each attempt, and the times. Holds no body, no header value and no key.
 *
 * @param client the provider's id
 * @param operation the operation's id
 * @param attempts the attempts in order; empty if nothing was sent
 * @param elapsed the time from the beginning of the call to its end
 * @param keyFingerprint eight hex digits that stand for the idempotency key; null if none was sent
 * @param isReplayed whether the last answer is the one that the provider stored for the key when the deed was done, by an
 *     earlier attempt or an earlier call; always false where the policy's {@code keys} do not say how to tell
 */
public record CallReport(
        String client,
        String operation,
        List<AttemptReport> attempts,
        Duration elapsed,
        @Nullable String keyFingerprint,
        boolean isReplayed) {

    /** Copies the attempts. */
    public CallReport {
        attempts = List.copyOf(attempts);
    }

    /** The time that passed before and between the attempts. */
    public Duration waited() {
        return attempts.stream().map(AttemptReport::waitedBefore).reduce(Duration.ZERO, Duration::plus);
    }
}
