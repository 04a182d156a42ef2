package dev.holdfast.idempotency;

import static java.util.Objects.requireNonNull;

/**
 * What a key is found by: keys of two operations are two keys.
 *
 * @param client the provider's id
 * @param operation the operation's id
 * @param key the key's text as the provider sees it, unquoted
 */
public record KeyName(String client, String operation, String key) {
    /** Checks for null. */
    public KeyName {
        requireNonNull(client, "client");
        requireNonNull(operation, "operation");
        requireNonNull(key, "key");
    }

    /** Client and operation, never the key. */
    @Override
    public String toString() {
        return client + " " + operation;
    }
}
