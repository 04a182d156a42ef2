package dev.holdfast.metrics;

import dev.holdfast.http.WireHeader;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;

/**
 * Observes the attempts of one operation, as OpenTelemetry's conventions for HTTP clients name things, so that each becomes a span
 * where tracing is set up. Thread-safe; whatever the registry and its handlers do, nothing is thrown: RUNTIME 94.
 */
public final class AttemptObserver {
    private static final String NAME = "http.client.request.duration";

    private final ObservationRegistry registry;
    private final boolean isPropagating;
    private final String spanName;
    private final KeyValues fixed;

    /**
     * Makes an observer.
     *
     * @param registry where observations go
     * @param isPropagating whether the provider is told which trace it is part of
     * @param operation whose attempts are observed
     */
    public AttemptObserver(ObservationRegistry registry, boolean isPropagating, ObservedOperation operation) {
        this.registry = registry;
        this.isPropagating = isPropagating;
        this.spanName = operation.method() + " " + operation.template();
        this.fixed = KeyValues.of(
                KeyValue.of("http.request.method", operation.method()),
                KeyValue.of("url.template", operation.template()),
                KeyValue.of("holdfast.client", operation.client()),
                KeyValue.of("holdfast.operation", operation.id()));
    }

    /**
     * An attempt begins.
     *
     * @param server the host that is called, one of those that the plan names, else {@code other}: RUNTIME 97
     * @param number which attempt of the call it is, from 1
     */
    public ObservedAttempt start(String server, int number) {
        try {
            AttemptContext context = new AttemptContext();
            Observation observation = Observation.createNotStarted(NAME, () -> context, registry)
                    .contextualName(spanName)
                    .lowCardinalityKeyValues(fixed.and("server.address", server))
                    .highCardinalityKeyValue("http.request.resend_count", String.valueOf(number - 1));
            observation.start();
            List<WireHeader> headers = isPropagating ? List.copyOf(context.headers()) : List.of();
            return new ObservedAttempt(observation, headers);
        } catch (RuntimeException e) {
            return ObservedAttempt.NONE;
        }
    }
}
