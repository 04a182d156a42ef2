package dev.holdfast.resilience;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The moment at which a call or an attempt must be over, by a {@link Ticker} (RUNTIME 2).
 *
 * @param ticker the clock by which it is measured
 * @param atNanos the ticker's reading at that moment
 */
public record Deadline(Ticker ticker, long atNanos) {

    /** Checks for null. */
    public Deadline {
        requireNonNull(ticker, "ticker");
    }

    /**
     * The deadline a while from now.
     *
     * @param within how long from now; zero and less are now, more than 36500 days is 36500 days
     */
    public static Deadline after(Ticker ticker, Duration within) {
        return new Deadline(ticker, ticker.nanos() + Nanos.of(within));
    }

    /** How long until then; zero if it has passed, never less. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, atNanos - ticker.nanos()));
    }

    /** Whether it is now or was before. */
    public boolean hasPassed() {
        return atNanos - ticker.nanos() <= 0;
    }

    /** This deadline, or the one a while from now, whichever comes first. */
    public Deadline earlier(Duration within) {
        Deadline other = after(ticker, within);
        return other.atNanos - atNanos < 0 ? other : this;
    }
}
