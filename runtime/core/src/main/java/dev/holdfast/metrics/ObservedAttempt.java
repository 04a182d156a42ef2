package dev.holdfast.metrics;

import dev.holdfast.client.FailureClass;
import dev.holdfast.http.WireHeader;
import io.micrometer.observation.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attempt under observation. Used by one thread; never throws. */
public final class ObservedAttempt {
    static final ObservedAttempt NONE = new ObservedAttempt(Observation.NOOP, List.of());

    private final Observation observation;
    private final List<WireHeader> headers;

    ObservedAttempt(Observation observation, List<WireHeader> headers) {
        this.observation = observation;
        this.headers = headers;
    }

    /** Headers that tell the provider which trace it is part of; empty if it is not told. */
    public List<WireHeader> headers() {
        return headers;
    }

    /**
     * The attempt has ended. Of the request and the answer nothing is shown but the status and the provider's name of the request.
     *
     * @param failure what went wrong; null for nothing
     * @param status the answer's status; null if there was none
     * @param requestId the provider's name of the request; null if unknown
     */
    public void end(@Nullable FailureClass failure, @Nullable Integer status, @Nullable String requestId) {
        try {
            observation.lowCardinalityKeyValue(
                    "http.response.status_code", status == null ? "none" : status.toString());
            observation.lowCardinalityKeyValue("error.type", failure == null ? "none" : TagText.of(failure));
            if (requestId != null) {
                observation.highCardinalityKeyValue("holdfast.request_id", requestId);
            }
            if (failure != null) {
                observation.error(new FailedAttempt(failure));
            }
            observation.stop();
        } catch (RuntimeException e) {
            return; // a broken handler is its owner's business
        }
    }

    /** Marks a span as failed; it has neither a stack nor a cause, which could show what was sent. */
    private static final class FailedAttempt extends Exception {
        private static final long serialVersionUID = 1L;

        FailedAttempt(FailureClass failure) {
            super(TagText.of(failure), null, false, false);
        }
    }
}
