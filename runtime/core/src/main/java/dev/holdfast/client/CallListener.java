package dev.holdfast.client;

import dev.holdfast.http.WireResponse;

/**
 * Hears of the answer to a call that succeeded, beside its result.
 *
 * <p>Called once per successful call, on the calling thread, before the result is returned. What it throws reaches the
 * caller.
 */
@FunctionalInterface
public interface CallListener {
    /**
     * A call succeeded.
     *
     * @param answer the answer: status, headers and body as they came; the body, which is shared and not copied, is empty
     *     where the method returns a stream
     * @param report what the call did
     */
    void answered(WireResponse answer, CallReport report);
}
