package dev.holdfast.client;

import org.jspecify.annotations.Nullable;

/** What a program gives where a provider gives no answer. Called by several threads. */
@FunctionalInterface
public interface FallbackHandler {
    /**
     * Gives a result. The time of the call may be over: it should answer from memory.
     *
     * @param failure why there is no answer
     * @return what the operation returns; null only where that may be null
     * @throws RuntimeException if it has none: the call then throws {@code failure}, with this suppressed
     */
    @Nullable
    Object answer(ApiException failure);
}
