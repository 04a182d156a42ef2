package dev.holdfast.engine.stage;

import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.http.WireHeader;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.metrics.AttemptObserver;
import dev.holdfast.metrics.ObservedAttempt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows each exchange to whoever observes: a span of its own where tracing is set up.
 *
 * <p><b>When:</b> around the exchange, when all waits are over.
 *
 * <p><b>Sees:</b> the failure and the status; tells the provider of the trace only where the client says so, and no origin but
 * the call's own.
 *
 * <p><b>On failure:</b> a throwing handler does not reach the call: RUNTIME 94.
 */
final class ObservationStage implements AttemptStage {
    private static final String OTHER = "other";

    private final AttemptObserver observer;
    private final @Nullable String requestIdHeader;

    ObservationStage(AttemptObserver observer, @Nullable String requestIdHeader) {
        this.observer = observer;
        this.requestIdHeader = requestIdHeader;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        Target target = attempt.call().target();
        boolean isForeign = target.isForeign();
        ObservedAttempt observed =
                observer.start(isForeign ? OTHER : target.origin().host(), attempt.number());
        if (!isForeign && !observed.headers().isEmpty()) {
            attempt.wire(with(attempt.wire(), observed.headers()));
        }
        AttemptResult result = null;
        try {
            result = next.proceed(attempt);
            return result;
        } finally {
            end(observed, result);
        }
    }

    private void end(ObservedAttempt observed, @Nullable AttemptResult result) {
        WireResponse answer = result == null ? null : result.answer();
        observed.end(
                result instanceof Failed failed ? failed.failure() : null,
                answer == null ? null : answer.status(),
                answer == null || requestIdHeader == null
                        ? null
                        : answer.headers().first(requestIdHeader).orElse(null));
    }

    private static WireRequest with(WireRequest request, List<WireHeader> added) {
        List<WireHeader> headers = new ArrayList<>(request.headers());
        headers.addAll(added);
        return new WireRequest(request.method(), request.uri(), headers, request.body());
    }
}
