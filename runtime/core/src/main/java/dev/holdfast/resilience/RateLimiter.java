package dev.holdfast.resilience;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Grants turns at the rates of a {@link LimitRule}, first come, first served (RUNTIME 64-69).
 *
 * <p>Callers wait in a queue, and turns are taken when they are granted, not when they are asked for. So a caller that leaves
 * the queue leaves no gap, and a pause holds for those who already wait. Whoever looks grants all turns that are due, in
 * order, so that a thread that is late delays nobody behind it. How long a waiter sleeps is only ever an estimate by the
 * injected clock: it looks again when it wakes, and is woken when its turn comes, when it becomes the first, and when the
 * limiter is paused. That makes the queue exact with a manual clock and correct with real threads. Safe for use by many
 * threads; the lock is never held while one waits.
 */
public final class RateLimiter {

    /** How many may wait at once. */
    static final int MOST_WAITING = 1024;

    /** After a pause, processes that were told the same do not come back together. */
    private static final double PAUSE_JITTER_NANOS = Duration.ofSeconds(1).toNanos();

    private final LimitRule rule;
    private final Ticker ticker;
    private final Chance chance;

    private final ReentrantLock lock = new ReentrantLock();
    private final Pace pace;
    private final List<Quota> quotas;
    private final Deque<Reservation> waiting = new ArrayDeque<>();

    /** A limiter that nobody has used yet. */
    public RateLimiter(LimitRule rule, Ticker ticker, Chance chance) {
        this.rule = requireNonNull(rule, "rule");
        this.ticker = requireNonNull(ticker, "ticker");
        this.chance = requireNonNull(chance, "chance");
        long now = ticker.nanos();
        this.pace = new Pace(rule.rates().get(0), rule.ownBurst(), rule.replicas(), now);
        this.quotas = rule.rates().stream()
                .skip(1)
                .map(rate -> new Quota(rate, rule.replicas(), now))
                .toList();
    }

    /** Who shares it. */
    public String bucket() {
        return rule.bucket();
    }

    /**
     * Takes a turn, or a place in the queue.
     *
     * @param most the longest wait that the caller allows; zero or less for a turn at once or none
     * @return to be awaited, then used or cancelled
     * @throws Rejected if the wait would be longer than that, or than the rule's, or 1024 callers wait; nothing is reserved
     */
    public Reservation reserve(Duration most) {
        return reserveWithin(allowed(most));
    }

    /**
     * Takes a turn, or a place in the queue, for a call that was throttled and comes back as it was asked to.
     *
     * <p>The rule's longest wait does not hold for it: the pause that its own answer caused ends later than the wait that
     * the same answer asked for, by up to a second of chance, and must not refuse whom it was made for.
     *
     * @param most the longest wait that the caller allows; zero or less for a turn at once or none
     * @return to be awaited, then used or cancelled
     * @throws Rejected if the wait would be longer than that, or 1024 callers wait; nothing is reserved
     */
    public Reservation reserveAgain(Duration most) {
        return reserveWithin(Nanos.of(most));
    }

    private Reservation reserveWithin(long allowed) {
        lock.lock();
        try {
            long now = ticker.nanos();
            grantDueTurns(now);
            long needed = nanosUntil(now, waiting.size() + 1);
            if (needed > 0 && needed > allowed) {
                throw new Rejected(bucket(), Rejected.Reason.TOO_LONG, needed);
            }
            if (needed > 0 && waiting.size() >= MOST_WAITING) {
                throw new Rejected(bucket(), Rejected.Reason.QUEUE_FULL, needed);
            }
            var reservation = new Reservation(this, now + allowed);
            waiting.add(reservation);
            grantDueTurns(now);
            return reservation;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Grants no turn for a while, because the provider asked for it; then turns come one by one, without a burst. A pause
     * that ends earlier than the present one changes nothing. Waiters that can no longer have their turn in time are
     * rejected at once.
     *
     * @param duration how long; up to one second is added by chance
     */
    public void pause(Duration duration) {
        lock.lock();
        try {
            long now = ticker.nanos();
            pace.holdUntil(now + Nanos.of(duration) + (long) (chance.next() * PAUSE_JITTER_NANOS));
            rejectThoseTooLate(now);
            waiting.forEach(Reservation::ring);
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    public int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** How long until the turn of a reservation; zero if it has come. */
    long nanosLeft(Reservation reservation) {
        lock.lock();
        try {
            long now = ticker.nanos();
            grantDueTurns(now);
            return switch (reservation.state()) {
                case GRANTED -> 0;
                case WAITING -> Math.max(1, nanosUntil(now, position(reservation)));
                case REJECTED ->
                    throw new Rejected(bucket(), Rejected.Reason.TOO_LONG, nanosUntil(now, waiting.size() + 1));
                case CANCELLED -> throw new CancellationException("the reservation was cancelled");
            };
        } finally {
            lock.unlock();
        }
    }

    /** Takes back a place or a turn. */
    void cancel(Reservation reservation) {
        lock.lock();
        try {
            switch (reservation.state()) {
                case WAITING -> waiting.remove(reservation);
                case GRANTED -> {
                    pace.giveBack(reservation.turn());
                    quotas.forEach(quota -> quota.giveBack(reservation.takenAtNanos()));
                }
                case REJECTED, CANCELLED -> {
                    return;
                }
            }
            reservation.end(Reservation.State.CANCELLED);
            ringFirst();
        } finally {
            lock.unlock();
        }
    }

    private void grantDueTurns(long now) {
        boolean granted = false;
        while (!waiting.isEmpty() && nanosUntil(now, 1) == 0) {
            quotas.forEach(quota -> quota.take(now));
            waiting.remove().grant(now, pace.take(now));
            granted = true;
        }
        if (granted) {
            ringFirst();
        }
    }

    private void ringFirst() {
        if (!waiting.isEmpty()) {
            waiting.element().ring();
        }
    }

    private void rejectThoseTooLate(long now) {
        int position = 1;
        for (Iterator<Reservation> rest = waiting.iterator(); rest.hasNext(); ) {
            Reservation reservation = rest.next();
            if (now + nanosUntil(now, position) - reservation.latestNanos() > 0) {
                rest.remove();
                reservation.end(Reservation.State.REJECTED);
            } else {
                position++;
            }
        }
    }

    private long nanosUntil(long now, int permits) {
        long needed = pace.nanosUntil(now, permits);
        for (Quota quota : quotas) {
            needed = Math.max(needed, quota.nanosUntil(now, permits));
        }
        return needed;
    }

    private int position(Reservation reservation) {
        int position = 1;
        for (Reservation ahead : waiting) {
            if (ahead == reservation) {
                return position;
            }
            position++;
        }
        throw new IllegalStateException("a reservation of another limiter");
    }

    private long allowed(Duration most) {
        Duration queue = rule.queue();
        Duration shorter = queue == null || most.compareTo(queue) < 0 ? most : queue;
        return Nanos.of(shorter);
    }
}
