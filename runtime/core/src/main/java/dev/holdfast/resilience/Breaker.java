package dev.holdfast.resilience;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Refuses calls while most of the latest ones failed, so that neither side wastes its time (RUNTIME 53-63).
 *
 * <p>A permit belongs to the generation in which it was given; each change begins a new one, and results of an older one are
 * ignored. So a call that began before the breaker opened neither closes it nor opens it again. Safe for use by many threads;
 * the lock is held for no longer than it takes to count.
 */
public final class Breaker {

    private final BreakerRule rule;
    private final Ticker ticker;
    private final Chance chance;
    private final Announcements announcements;

    private final ReentrantLock lock = new ReentrantLock();
    private BreakerState state = BreakerState.CLOSED;
    private long generation;
    private Outcomes outcomes;

    /** How often it opened since it was last closed. */
    private int openings;

    private long probeFromNanos;
    private @Nullable Permit probe;
    private long leaseEndsNanos;
    private int goodProbes;

    /** A closed breaker. */
    public Breaker(BreakerRule rule, Ticker ticker, Chance chance, BreakerListener listener) {
        this.rule = requireNonNull(rule, "rule");
        this.ticker = requireNonNull(ticker, "ticker");
        this.chance = requireNonNull(chance, "chance");
        this.announcements = new Announcements(requireNonNull(listener, "listener"));
        this.outcomes = new Outcomes(rule, ticker.nanos());
    }

    /** Who shares it. */
    public String scope() {
        return rule.scope();
    }

    /** What it does with calls; it stays {@code OPEN} after its pause until somebody asks for a permit. */
    public BreakerState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether {@link #acquire} would refuse now; changes nothing.
     *
     * @return how long until the next probe: the rest of the pause, or, while a probe is under way, of its lease, which is
     *     the longest it can be; empty if it would not refuse
     */
    public Optional<Duration> refusal() {
        lock.lock();
        try {
            long nanos = nanosRefused(ticker.nanos());
            return nanos > 0 ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks for leave to send one attempt.
     *
     * @param lease how long the attempt can take at most, with some reserve; a probe that is not settled by then is taken
     *     for lost, and another one may go (RUNTIME 57)
     * @return to be settled once
     * @throws BreakerOpen if it refuses
     */
    public Permit acquire(Duration lease) {
        Permit permit;
        lock.lock();
        try {
            long now = ticker.nanos();
            long refused = nanosRefused(now);
            if (refused > 0) {
                throw new BreakerOpen(scope(), Duration.ofNanos(refused));
            }
            permit = state == BreakerState.CLOSED ? new Permit(this, generation) : newProbe(now + Nanos.of(lease));
        } finally {
            lock.unlock();
        }
        announcements.publish();
        return permit;
    }

    void settle(Permit permit, Permit.Verdict verdict, Duration took) {
        lock.lock();
        try {
            if (permit.generation() == generation) {
                count(permit, verdict, took);
            }
        } finally {
            lock.unlock();
        }
        announcements.publish();
    }

    private long nanosRefused(long now) {
        return switch (state) {
            case CLOSED -> 0;
            case OPEN -> probeFromNanos - now;
            case HALF_OPEN -> probe == null ? 0 : leaseEndsNanos - now;
        };
    }

    private Permit newProbe(long leaseEnds) {
        if (state == BreakerState.OPEN) {
            goodProbes = 0;
            change(BreakerState.HALF_OPEN);
        }
        probe = new Permit(this, generation);
        leaseEndsNanos = leaseEnds;
        return probe;
    }

    private void count(Permit permit, Permit.Verdict verdict, Duration took) {
        boolean slow = Outcomes.isSlow(rule, took);
        boolean failed = verdict == Permit.Verdict.FAILURE;
        if (state == BreakerState.CLOSED && verdict != Permit.Verdict.NEUTRAL) {
            countOutcome(failed, slow);
        } else if (permit == probe) {
            probe = null;
            // A slow probe is no good one: slowness alone would otherwise open and close it in turn.
            countProbe(verdict, failed || slow);
        }
    }

    private void countOutcome(boolean failed, boolean slow) {
        long now = ticker.nanos();
        outcomes.add(now, failed, slow);
        if (outcomes.areBad(now)) {
            open(now);
        }
    }

    private void countProbe(Permit.Verdict verdict, boolean bad) {
        if (bad) {
            open(ticker.nanos());
        } else if (verdict == Permit.Verdict.SUCCESS) {
            goodProbes++;
            if (goodProbes >= rule.probes()) {
                close();
            }
        }
    }

    private void open(long now) {
        openings++;
        probeFromNanos = now + pauseNanos();
        change(BreakerState.OPEN);
    }

    private void close() {
        openings = 0;
        outcomes = new Outcomes(rule, ticker.nanos());
        change(BreakerState.CLOSED);
    }

    /** Up to a fifth shorter or longer, but never longer than the rule's longest pause. */
    private long pauseNanos() {
        long pause = FullJitter.longest(rule.pause(), openings).toNanos();
        long least = pause - pause / 5;
        long most = Math.min(pause + pause / 5, rule.pause().most().toNanos());
        return least + (long) (chance.next() * (most - least));
    }

    private void change(BreakerState to) {
        announcements.add(new BreakerTransition(scope(), state, to));
        state = to;
        probe = null;
        generation++;
    }
}
