package dev.holdfast.client;

import dev.holdfast.http.Phase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call: one exchange with the provider.
 *
 * @param number which attempt, from 1
 * @param waitedBefore the time since the previous attempt, or since the call began: backoff, limiter, bulkhead, credentials
 * @param took the time of the exchange, from the connection to the last decoded byte
 * @param status the status of the answer; null if there was none
 * @param failure what went wrong; null if nothing did
 * @param phase where it went wrong, if the transport or the decoder said so; null otherwise
 * @param decision what followed from it, in a few words
 */
public record AttemptReport(
        int number,
        Duration waitedBefore,
        Duration took,
        @Nullable Integer status,
        @Nullable FailureClass failure,
        @Nullable Phase phase,
        String decision) {}
