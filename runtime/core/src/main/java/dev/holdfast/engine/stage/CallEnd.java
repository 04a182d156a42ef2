package dev.holdfast.engine.stage;

import dev.holdfast.client.CallFailure;
import dev.holdfast.client.CallReport;
import dev.holdfast.http.WireResponse;
import org.jspecify.annotations.Nullable;

/** How a call ended. */
public sealed interface CallEnd {

    /**
     * It succeeded.
     *
     * @param value the result; null where there is nothing to read
     * @param response the answer
     * @param report what the call did
     */
    record Succeeded(@Nullable Object value, WireResponse response, CallReport report) implements CallEnd {}

    /**
     * It failed.
     *
     * @param failure the facts
     */
    record Failed(CallFailure failure) implements CallEnd {}
}
