package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.text.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** RUNTIME 64-69 with one thread and a manual clock; {@link RateLimiterRaceTest} has many. */
final class RateLimiterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualTime time = new ManualTime();
    private double chance = 0;

    /** RUNTIME 64; DESIGN 6: Failsafe's bursty limiter grants four here. */
    @Test
    void noDoubleBurstAtTheEdgeOfAWindow() throws Exception {
        RateLimiter limiter = limiter(2, null, "2/s");

        time.advance(Duration.ofMillis(950));
        reserve(limiter).await(time);
        reserve(limiter).await(time);
        time.advance(Duration.ofMillis(50));

        assertThat(reserve(limiter).remaining()).isEqualTo(Duration.ofMillis(450));
    }

    @Test
    void waitsItsTurnAtTheRate() throws Exception {
        RateLimiter limiter = limiter(1, null, "80/s");
        reserve(limiter).await(time);
        long start = time.nanos();

        for (int i = 0; i < 80; i++) {
            reserve(limiter).await(time);
        }

        assertThat(Duration.ofNanos(time.nanos() - start)).isEqualTo(Duration.ofSeconds(1));
    }

    /** RUNTIME 65. */
    @Test
    void rejectsAtOnceWhatDoesNotFitAndReservesNothing() {
        RateLimiter limiter = limiter(1, null, "2/s");
        reserve(limiter);

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> limiter.reserve(Duration.ofMillis(499)))
                    .withMessage("limit provider has no turn in time: one comes in 500ms")
                    .satisfies(rejected -> assertThat(rejected.needed()).isEqualTo(Duration.ofMillis(500)))
                    .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Rejected.Reason.TOO_LONG));
        }

        assertThat(limiter.reserve(Duration.ofMillis(500)).remaining()).isEqualTo(Duration.ofMillis(500));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void theRuleBoundsTheWaitToo() {
        RateLimiter limiter = limiter(1, Duration.ofMillis(250), "2/s");
        reserve(limiter);

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> limiter.reserve(MINUTE));
    }

    /** RUNTIME 69: who was throttled waits for the pause to end, whatever the rule says of queueing. */
    @Test
    void theRuleDoesNotBoundTheWaitOfWhoWasThrottled() {
        RateLimiter limiter = limiter(1, Duration.ofMillis(250), "2/s");
        limiter.pause(Duration.ofSeconds(10));

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> limiter.reserveAgain(Duration.ofSeconds(9)));
        assertThat(limiter.reserveAgain(MINUTE).remaining()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void noWaitAllowedIsATurnAtOnceOrNone() {
        RateLimiter limiter = limiter(1, null, "2/s");

        assertThat(limiter.reserve(Duration.ZERO).remaining()).isZero();
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> limiter.reserve(Duration.ofSeconds(-1)));
    }

    /** RUNTIME 66; DESIGN 6: with Failsafe the last one still waits 2470 ms. */
    @Test
    void thoseBehindACancelledWaiterMoveUp() {
        RateLimiter limiter = limiter(1, null, "2/s");
        reserve(limiter);
        var waiters = Stream.generate(() -> reserve(limiter)).limit(5).toList();
        assertThat(waiters.get(4).remaining()).isEqualTo(Duration.ofMillis(2500));

        waiters.subList(0, 4).forEach(Reservation::cancel);

        assertThat(waiters.get(4).remaining()).isEqualTo(Duration.ofMillis(500));
        assertThat(limiter.waiting()).isEqualTo(1);
    }

    /** RUNTIME 66: somebody ahead cancels while this one sleeps. */
    @Test
    void aSleeperNoticesThatItMovedUp() throws Exception {
        RateLimiter limiter = limiter(1, null, "2/s");
        reserve(limiter);
        Reservation ahead = reserve(limiter);
        Reservation mine = reserve(limiter);
        long start = time.nanos();
        time.after(Duration.ofMillis(100), ahead::cancel);

        mine.await(time);

        assertThat(Duration.ofNanos(time.nanos() - start)).isEqualTo(Duration.ofMillis(500));
    }

    /** RUNTIME 67. */
    @Test
    void servesInTheOrderOfAsking() {
        RateLimiter limiter = limiter(1, null, "2/s");
        reserve(limiter);
        Reservation first = reserve(limiter);
        Reservation second = reserve(limiter);

        time.advance(Duration.ofMillis(500));

        assertThat(second.remaining()).isEqualTo(Duration.ofMillis(500));
        assertThat(first.remaining()).isZero();
        time.advance(Duration.ofMillis(500));
        assertThat(limiter.waiting()).isEqualTo(1);
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> limiter.reserve(Duration.ZERO));
        assertThat(second.remaining()).isZero();
    }

    /** RUNTIME 67. */
    @Test
    void boundsThoseWhoWait() {
        RateLimiter limiter = limiter(1, null, "1000/s");
        var reservations = Stream.generate(() -> reserve(limiter))
                .limit(RateLimiter.MOST_WAITING + 1)
                .toList();

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> reserve(limiter))
                .withMessage("limit provider has a full queue: a turn comes in 1025ms")
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(Rejected.Reason.QUEUE_FULL));

        reservations.get(500).cancel();
        reserve(limiter);
    }

    /** RUNTIME 68. */
    @Test
    void aTurnThatIsGivenBackIsFreeAgain() {
        RateLimiter limiter = limiter(1, null, "2/s", "3/day");
        Reservation granted = reserve(limiter);
        Reservation waiting = reserve(limiter);

        granted.cancel();
        granted.cancel();

        assertThat(waiting.remaining()).isZero();
        assertThat(reserve(limiter).remaining()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aCancelledReservationCannotBeAwaited() {
        RateLimiter limiter = limiter(1, null, "2/s");
        Reservation granted = reserve(limiter);

        granted.cancel();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> granted.await(time));
    }

    /** RUNTIME 69. */
    @Test
    void aPauseHoldsForAllAndEndsWithoutABurst() {
        RateLimiter limiter = limiter(5, null, "2/s");

        limiter.pause(Duration.ofSeconds(10));

        var waiters = Stream.generate(() -> reserve(limiter)).limit(3).toList();
        assertThat(remaining(waiters))
                .containsExactly(Duration.ofSeconds(10), Duration.ofMillis(10_500), Duration.ofSeconds(11));
    }

    /** RUNTIME 69. */
    @Test
    void aPauseEndsWithJitterOfUpToASecond() {
        chance = 0.25;
        RateLimiter limiter = limiter(1, null, "2/s");

        limiter.pause(Duration.ofSeconds(10));

        assertThat(reserve(limiter).remaining()).isEqualTo(Duration.ofMillis(10_250));
    }

    @Test
    void aSleeperNoticesAPause() throws Exception {
        RateLimiter limiter = limiter(1, null, "2/s");
        reserve(limiter);
        Reservation mine = reserve(limiter);
        long start = time.nanos();
        time.after(Duration.ofMillis(100), () -> limiter.pause(Duration.ofSeconds(10)));

        mine.await(time);

        assertThat(Duration.ofNanos(time.nanos() - start)).isEqualTo(Duration.ofMillis(10_100));
    }

    @Test
    void aPauseRejectsThoseWhoCanNoLongerBeInTime() {
        RateLimiter limiter = limiter(1, null, "2/s");
        reserve(limiter);
        Reservation impatient = limiter.reserve(Duration.ofSeconds(2));
        Reservation patient = limiter.reserve(MINUTE);

        limiter.pause(Duration.ofSeconds(10));

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> impatient.await(time));
        assertThat(patient.remaining()).isEqualTo(Duration.ofSeconds(10));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aShorterPauseDoesNotEndALongerOne() {
        RateLimiter limiter = limiter(1, null, "2/s");

        limiter.pause(Duration.ofSeconds(10));
        limiter.pause(Duration.ofSeconds(1));

        assertThat(reserve(limiter).remaining()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void allRatesHold() throws Exception {
        RateLimiter limiter = limiter(20, null, "4/min", "100/s");
        List<Duration> waits = new ArrayList<>();

        for (int i = 0; i < 6; i++) {
            Reservation reservation = limiter.reserve(Duration.ofHours(1));
            waits.add(reservation.remaining());
            reservation.await(time);
        }

        // A quota comes free in steps of a sixtieth of its time.
        assertThat(waits.subList(0, 4)).containsOnly(Duration.ZERO);
        assertThat(waits.get(4)).isBetween(MINUTE, Duration.ofSeconds(61));
        assertThat(waits.get(5)).isZero();
    }

    /** DESIGN 6: Failsafe cuts waits to whole milliseconds. */
    @Test
    void sleepsToTheNanosecond() throws Exception {
        RateLimiter limiter = limiter(1, null, "3000/s");
        reserve(limiter);

        reserve(limiter).await(time);

        assertThat(time.sleeps()).containsExactly(Duration.ofNanos(333_334));
    }

    private RateLimiter limiter(int burst, @Nullable Duration queue, String... rates) {
        var rule = new LimitRule("provider", Stream.of(rates).map(Rate::parse).toList(), burst, queue);
        return new RateLimiter(rule, time, () -> chance);
    }

    private static Reservation reserve(RateLimiter limiter) {
        return limiter.reserve(MINUTE);
    }

    private static List<Duration> remaining(List<Reservation> reservations) {
        return reservations.stream().map(Reservation::remaining).toList();
    }
}
