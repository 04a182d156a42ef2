package dev.holdfast.engine.stage;

import dev.holdfast.http.WireHeader;
import dev.holdfast.http.WireRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the provider how many milliseconds are left for the exchange: RUNTIME 12.
 *
 * <p><b>When:</b> right before the exchange, for each attempt anew.
 *
 * <p><b>Sees:</b> the lesser of the attempt's time and what is left of the call's, for when it ends nobody listens. Another
 * origin, where a redirect leads, is told nothing.
 *
 * <p><b>On failure:</b> nothing; with too little time left no exchange is begun.
 */
final class DeadlineHeaderStage implements AttemptStage {
    private final String header;

    DeadlineHeaderStage(String header) {
        this.header = header;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        long left = attempt.limit().remaining().toMillis();
        if (left > 0 && !attempt.call().target().isForeign()) {
            attempt.wire(told(attempt.wire(), left));
        }
        return next.proceed(attempt);
    }

    private WireRequest told(WireRequest request, long left) {
        List<WireHeader> headers = new ArrayList<>(request.headers());
        headers.removeIf(it -> it.name().equalsIgnoreCase(header));
        headers.add(new WireHeader(header, String.valueOf(left)));
        return new WireRequest(request.method(), request.uri(), headers, request.body());
    }
}
