package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.text.Rate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The limiter under many threads. Waits that nothing should end early are an hour long, so that a miss hangs the test. */
final class RateLimiterRaceTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final SystemTime time = new SystemTime();
    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void everybodyGetsATurnByTheRealClock() throws Exception {
        RateLimiter limiter = limiter("5000/s", time);

        List<Boolean> turns = Together.run(64, () -> {
            limiter.reserve(HOUR).await(time);
            return true;
        });

        assertThat(turns).hasSize(64);
        assertThat(limiter.waiting()).isZero();
    }

    /** RUNTIME 64: the clock stands still, so that exactly the burst fits. */
    @Test
    void ofManyThreadsTheBurstGetsThrough() throws Exception {
        var rule = new LimitRule("provider", List.of(Rate.parse("1/h")), 5, null);
        var limiter = new RateLimiter(rule, new ManualTime(), () -> 0);

        List<Boolean> turns = Together.run(64, () -> {
            try {
                return limiter.reserve(Duration.ZERO).remaining().isZero();
            } catch (Rejected rejected) {
                return false;
            }
        });

        assertThat(turns).filteredOn(turn -> turn).hasSize(5);
    }

    /** RUNTIME 66. */
    @Test
    void aSleeperWakesWhenItsTurnComesEarly() throws Exception {
        RateLimiter limiter = limiter("1/h", time);
        Reservation granted = limiter.reserve(DAY);
        Future<?> mine = await(limiter.reserve(DAY));

        granted.cancel();

        mine.get(30, TimeUnit.SECONDS);
    }

    /** RUNTIME 66 and 71. */
    @Test
    void anInterruptedSleeperLeavesTheQueue() throws Exception {
        RateLimiter limiter = limiter("1/h", time);
        limiter.reserve(DAY);
        Reservation interrupted = limiter.reserve(DAY);
        Reservation behind = limiter.reserve(DAY);
        var asleep = new CountDownLatch(1);
        Future<?> waiter = await(interrupted, signalling(asleep));
        asleep.await();

        waiter.cancel(true);
        untilWaitersAre(limiter, 1);

        assertThat(behind.remaining()).isLessThanOrEqualTo(HOUR);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(interrupted::remaining);
    }

    /** RUNTIME 71. */
    @Test
    void anInterruptSetBeforeTheWaitEndsItAndReturnsThePlace() {
        RateLimiter limiter = limiter("1/h", time);
        limiter.reserve(DAY);
        Reservation mine = limiter.reserve(DAY);

        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> mine.await(time));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(limiter.waiting()).isZero();
    }

    /** RUNTIME 73. */
    @Test
    void anotherThreadMayCancelASleeper() throws Exception {
        RateLimiter limiter = limiter("1/h", time);
        limiter.reserve(DAY);
        Reservation mine = limiter.reserve(DAY);
        var asleep = new CountDownLatch(1);
        Future<?> waiter = await(mine, signalling(asleep));
        asleep.await();

        mine.cancel();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> waiter.get(30, TimeUnit.SECONDS))
                .withCauseInstanceOf(CancellationException.class);
    }

    /** RUNTIME 69. */
    @Test
    void aPauseWakesThoseItRejects() throws Exception {
        RateLimiter limiter = limiter("1/h", time);
        limiter.reserve(DAY);
        var asleep = new CountDownLatch(1);
        Future<?> waiter = await(limiter.reserve(HOUR.multipliedBy(2)), signalling(asleep));
        asleep.await();

        limiter.pause(DAY);

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> waiter.get(30, TimeUnit.SECONDS))
                .withCauseInstanceOf(Rejected.class);
        assertThat(limiter.waiting()).isZero();
    }

    /** A thread that never looks again delays nobody: whoever looks grants what is due. */
    @Test
    void aWaiterThatIsLateHoldsNobodyUp() throws Exception {
        var manual = new ManualTime();
        RateLimiter limiter = limiter("1/h", manual);
        limiter.reserve(DAY);
        Reservation late = limiter.reserve(DAY);
        Reservation punctual = limiter.reserve(DAY);

        manual.advance(HOUR);
        assertThat(punctual.remaining()).isEqualTo(HOUR);
        manual.advance(HOUR);

        punctual.await(manual);
        late.await(manual);
        assertThat(manual.sleeps()).isEmpty();
    }

    /** RUNTIME 66: cancelling and granting race; every place is accounted for. */
    @Test
    void racingCancellationsLoseNoTurn() throws Exception {
        RateLimiter limiter = limiter("100000/s", time);

        for (int round = 0; round < 50; round++) {
            Together.run(8, () -> {
                Reservation reservation = limiter.reserve(HOUR);
                if (Thread.currentThread().getId() % 2 == 0) {
                    reservation.cancel();
                } else {
                    reservation.await(time);
                }
                return true;
            });
        }

        assertThat(limiter.waiting()).isZero();
        limiter.reserve(HOUR).await(time);
    }

    private Future<?> await(Reservation reservation) {
        return await(reservation, time);
    }

    private Future<?> await(Reservation reservation, Sleeper sleeper) {
        return pool.submit(() -> {
            reservation.await(sleeper);
            return null;
        });
    }

    /** The real sleeper, which says when somebody goes to sleep. */
    private Sleeper signalling(CountDownLatch asleep) {
        return new Sleeper() {
            @Override
            public void sleep(Duration duration) throws InterruptedException {
                time.sleep(duration);
            }

            @Override
            public void sleep(Duration most, Bell bell) throws InterruptedException {
                asleep.countDown();
                time.sleep(most, bell);
            }
        };
    }

    private static void untilWaitersAre(RateLimiter limiter, int waiters) {
        while (limiter.waiting() != waiters) {
            Thread.onSpinWait();
        }
    }

    private static RateLimiter limiter(String rate, Ticker ticker) {
        return new RateLimiter(new LimitRule("provider", List.of(Rate.parse(rate)), 1, null), ticker, () -> 0);
    }
}
