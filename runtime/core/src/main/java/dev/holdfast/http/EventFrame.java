package dev.holdfast.http;

import org.jspecify.annotations.Nullable;

/**
 * One event of a stream, not yet read as JSON.
 *
 * @param name what the provider calls it; empty if it does not say
 * @param id its id; null if it has none
 * @param data what it holds
 */
public record EventFrame(String name, @Nullable String id, String data) {
    /** Without what it holds. */
    @Override
    public String toString() {
        return "EventFrame[name=" + name + ", id=" + id + "]";
    }
}
