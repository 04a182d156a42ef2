package dev.holdfast.engine;

import dev.holdfast.client.ApiException;
import dev.holdfast.client.CallFailure;
import dev.holdfast.engine.stage.CallEnd;
import dev.holdfast.engine.stage.FrozenKey;
import dev.holdfast.http.BodyStream;
import dev.holdfast.http.OpenResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call that succeeded and whose body is still on its way.
 *
 * @param end how the call went
 * @param key the key that it sent; null for none
 * @param errors which exception failed calls throw
 */
record StreamCall(
        CallEnd.Succeeded end, @Nullable FrozenKey key, Function<CallFailure, ? extends ApiException> errors) {

    /** The answer; without a body where it has no content. */
    OpenResponse answer() {
        return new OpenResponse(end.response(), end.value() instanceof BodyStream body ? body : null);
    }

    StreamFailures failures() {
        return new StreamFailures(errors, end, key);
    }
}
