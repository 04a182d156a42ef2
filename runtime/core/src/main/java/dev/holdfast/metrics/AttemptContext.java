package dev.holdfast.metrics;

import dev.holdfast.http.HeaderRules;
import dev.holdfast.http.WireHeader;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, as handlers of observations see it: tracing makes a client's span of it. What it writes for the provider to go
 * on with is sent only where a client says so, and only what names a trace, never baggage: that may hold anything.
 */
public final class AttemptContext extends SenderContext<List<WireHeader>> {
    private static final Set<String> TRACE_HEADERS = Set.of(
            "traceparent", "tracestate", "b3", "x-b3-traceid", "x-b3-spanid", "x-b3-parentspanid", "x-b3-sampled");

    private final List<WireHeader> headers = new ArrayList<>();

    AttemptContext() {
        super(AttemptContext::write, Kind.CLIENT);
        setCarrier(headers);
    }

    /** What tracing has written for the receiver. */
    List<WireHeader> headers() {
        return headers;
    }

    // The headers are null only where a handler is asked before the carrier is set, which the constructor does.
    private static void write(@Nullable List<WireHeader> headers, String name, String value) {
        if (headers != null && TRACE_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            HeaderRules.check(name, value);
            headers.add(new WireHeader(name, value));
        }
    }
}
