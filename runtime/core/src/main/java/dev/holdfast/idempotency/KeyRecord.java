package dev.holdfast.idempotency;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is kept of an idempotency key. Holds no body, no credential and no header but the key itself: RUNTIME 45.
 *
 * @param name what it is found by
 * @param fingerprint SHA-256 of the request's method, path and body, as 64 hex digits
 * @param createdAt when the key was first used, in whole milliseconds
 * @param claimedUntil when the call that uses the key has ended for certain, in whole milliseconds; until then no other
 *     process uses it
 * @param state what is known of the deed
 */
public record KeyRecord(KeyName name, String fingerprint, Instant createdAt, Instant claimedUntil, KeyState state) {
    private static final int HEX_DIGITS = 64;

    /** Checks the fingerprint, and cuts the times to what every database keeps. */
    public KeyRecord {
        requireNonNull(name, "name");
        requireNonNull(state, "state");
        if (fingerprint.length() != HEX_DIGITS) {
            throw new IllegalArgumentException(
                    "a fingerprint has " + HEX_DIGITS + " hex digits, not " + fingerprint.length());
        }
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        claimedUntil = claimedUntil.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A record of a key that is about to be used for the first time. */
    public static KeyRecord pending(KeyName name, String fingerprint, Instant now, Instant claimedUntil) {
        return new KeyRecord(name, fingerprint, now, claimedUntil, KeyState.PENDING);
    }

    /** The same, used by a call until then. */
    public KeyRecord claimedUntil(Instant end) {
        return new KeyRecord(name, fingerprint, createdAt, end, state);
    }

    /** The same, its deed done. */
    public KeyRecord done() {
        return new KeyRecord(name, fingerprint, createdAt, claimedUntil, KeyState.DONE);
    }
}
