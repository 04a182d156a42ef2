package dev.holdfast.engine.stage;

import dev.holdfast.client.IdempotencyKey;

/**
 * The idempotency key of one call: the same on every attempt.
 *
 * @param text as the provider sees it
 * @param reservation what no other call in this process may use meanwhile
 * @param isCallers whether the caller gave it, and so can give it again
 */
public record FrozenKey(String text, String reservation, boolean isCallers) {
    /** Eight hex digits that stand for it. */
    public String fingerprint() {
        return IdempotencyKey.fingerprint(text);
    }

    /** Shows the fingerprint alone. */
    @Override
    public String toString() {
        return "key " + fingerprint();
    }
}
