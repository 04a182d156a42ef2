package dev.holdfast.engine.stage;

import dev.holdfast.http.WireRequest;
import dev.holdfast.resilience.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What one call asks for, frozen before the first attempt: every attempt sends the same bytes.
 *
 * @param wire the request without credentials
 * @param key the idempotency key, which the request's headers hold already; null for none
 * @param reader reads the body of a success; of a streamed one, it checks the headers
 * @param stream how the answer is streamed; null if it is read whole
 * @param deadline when the call must have ended
 */
public record CallRequest(
        WireRequest wire,
        @Nullable FrozenKey key,
        ResultReader reader,
        @Nullable StreamRequest stream,
        Deadline deadline) {}
