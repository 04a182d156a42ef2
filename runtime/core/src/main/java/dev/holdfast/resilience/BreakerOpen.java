package dev.holdfast.resilience;

import dev.holdfast.text.Durations;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * A breaker lets no call through. Not to be retried.
 */
public final class BreakerOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which breaker. */
    private final String scope;

    /** How long until the next probe. */
    private final Duration untilProbe;

    BreakerOpen(String scope, Duration untilProbe) {
        // Without a stack trace: it is thrown for every call while the breaker is open.
        super(message(scope, untilProbe), null, false, false);
        this.scope = scope;
        this.untilProbe = untilProbe;
    }

    /** The breaker's scope. */
    public String scope() {
        return scope;
    }

    /** How long until the next probe may be sent, as {@link Breaker#refusal} says it. */
    public Duration untilProbe() {
        return untilProbe;
    }

    private static String message(String scope, Duration untilProbe) {
        String wait = Durations.print(untilProbe.truncatedTo(ChronoUnit.MILLIS));
        return "breaker " + scope + " is open: the next probe is in " + wait;
    }
}
