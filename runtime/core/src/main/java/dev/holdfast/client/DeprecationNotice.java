package dev.holdfast.client;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider said with an answer that an operation goes away: {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594).
 *
 * @param client the provider's id
 * @param operation the operation's id
 * @param deprecatedAt since or from when it should not be used; null if the provider does not say when
 * @param sunsetAt from when it may not answer any more; null if the provider does not say
 */
public record DeprecationNotice(
        String client,
        String operation,
        @Nullable Instant deprecatedAt,
        @Nullable Instant sunsetAt) {

    /** Since or from when it should not be used; empty if the provider does not say when. */
    public Optional<Instant> deprecated() {
        return Optional.ofNullable(deprecatedAt);
    }

    /** From when it may not answer any more; empty if the provider does not say. */
    public Optional<Instant> sunset() {
        return Optional.ofNullable(sunsetAt);
    }
}
