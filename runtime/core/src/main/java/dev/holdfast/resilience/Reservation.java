package dev.holdfast.resilience;

import java.time.Duration;

/**
 * A place in the queue of a {@link RateLimiter}, or, once its turn has come, the turn.
 *
 * <p>A reservation that is not used must be {@linkplain #cancel cancelled}, so that those behind it move up. Safe for use by
 * many threads; at most one waits.
 */
public final class Reservation {

    /** What became of it. */
    enum State {
        WAITING,
        GRANTED,
        REJECTED,
        CANCELLED
    }

    private final RateLimiter limiter;
    private final Bell bell = new Bell();
    private final long latestNanos;

    // Guarded by the limiter's lock.
    private State state = State.WAITING;
    private long takenAtNanos;
    private long turn;

    Reservation(RateLimiter limiter, long latestNanos) {
        this.limiter = limiter;
        this.latestNanos = latestNanos;
    }

    /**
     * Waits for the turn; returns at once if it has come.
     *
     * <p>The wait follows the queue: it is shorter when somebody ahead cancels, and longer when the limiter is paused.
     * However it ends other than with the turn, the reservation is cancelled.
     *
     * @throws Rejected if the limiter was paused for longer than this reservation may wait
     * @throws InterruptedException if the thread is interrupted; its flag is cleared
     * @throws java.util.concurrent.CancellationException if it was cancelled, before or while it waits
     */
    public void await(Sleeper sleeper) throws InterruptedException {
        boolean granted = false;
        try {
            for (long left = limiter.nanosLeft(this); left > 0; left = limiter.nanosLeft(this)) {
                sleeper.sleep(Duration.ofNanos(left), bell);
            }
            granted = true;
        } finally {
            if (!granted) {
                cancel();
            }
        }
    }

    /** How long the wait is, as things are now; zero once the turn has come. Throws as {@link #await} does. */
    public Duration remaining() {
        return Duration.ofNanos(limiter.nanosLeft(this));
    }

    /**
     * Gives back the place or the turn; a second time, nothing happens.
     *
     * <p>A turn may be given back only if no request was sent.
     */
    public void cancel() {
        limiter.cancel(this);
    }

    State state() {
        return state;
    }

    long latestNanos() {
        return latestNanos;
    }

    long takenAtNanos() {
        return takenAtNanos;
    }

    long turn() {
        return turn;
    }

    /** The turn has come. */
    void grant(long nowNanos, long granted) {
        takenAtNanos = nowNanos;
        turn = granted;
        end(State.GRANTED);
    }

    void end(State end) {
        state = end;
        bell.ring();
    }

    /** Lets the waiting thread look again. */
    void ring() {
        bell.ring();
    }
}
