package dev.holdfast.client;

import dev.holdfast.http.WireHeaders;

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
     * @param status the status of the answer, 200 to 299 or 304
     * @param headers the headers of the answer
     * @param report what the call did
     */
    void answered(int status, WireHeaders headers, CallReport report);
}
