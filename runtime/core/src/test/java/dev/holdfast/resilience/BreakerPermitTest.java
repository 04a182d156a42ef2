package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.text.Backoff;
import dev.holdfast.text.Trip;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What permits count for: RUNTIME 54, 56-58. {@link BreakerRaceTest} shows the same with many threads. */
final class BreakerPermitTest {

    private static final Duration FAST = Duration.ofMillis(100);
    private static final Duration LEASE = Duration.ofSeconds(4);

    private static final BreakerRule RULE = new BreakerRule(
            "provider", Duration.ofSeconds(20), Trip.parse("50% over 20 calls"), null, Backoff.parse("5s..60s x2"), 2);

    private final ManualTime time = new ManualTime();
    private final Breaker breaker = new Breaker(RULE, time, () -> 0.5, transition -> {});

    /** RUNTIME 54; DESIGN 6: late results of calls from before the trip close Failsafe's breaker. */
    @Test
    void lateResultsOfAnEarlierGenerationAreIgnored() {
        var early = List.of(breaker.acquire(LEASE), breaker.acquire(LEASE), breaker.acquire(LEASE));
        fail(20);
        time.advance(Duration.ofSeconds(5));
        Permit probe = breaker.acquire(LEASE);

        early.forEach(permit -> permit.success(FAST));
        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);

        probe.success(FAST);
        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);
    }

    @Test
    void lateFailuresOfAnEarlierGenerationDoNotOpenItAgain() {
        Permit early = breaker.acquire(LEASE);
        fail(20);
        time.advance(Duration.ofSeconds(5));
        breaker.acquire(LEASE).success(FAST);

        early.failure(FAST);

        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);
    }

    /** RUNTIME 56; DESIGN 6: a cancelled call counts as a failure of Failsafe's breaker. */
    @Test
    void neutralAttemptsCountAsNothing() {
        for (int i = 0; i < 1_000; i++) {
            breaker.acquire(LEASE).neutral();
        }
        fail(19);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    /** RUNTIME 58; DESIGN 6: an exception that Failsafe does not handle counts as a success. */
    @Test
    void neutralAttemptsDoNotHideFailures() {
        for (int i = 0; i < 1_000; i++) {
            breaker.acquire(LEASE).neutral();
        }
        succeed(10);
        fail(10);

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    /** RUNTIME 56. */
    @Test
    void aNeutralProbeMakesRoomForTheNext() {
        fail(20);
        time.advance(Duration.ofSeconds(5));

        breaker.acquire(LEASE).neutral();

        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);
        assertThat(breaker.refusal()).isEmpty();
    }

    /** RUNTIME 56. */
    @Test
    void aPermitIsSettledOnce() {
        Permit permit = breaker.acquire(LEASE);
        for (int i = 0; i < 40; i++) {
            permit.failure(FAST);
        }
        permit.neutral();

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    /** RUNTIME 57. */
    @Test
    void aLostProbeIsReplacedAfterItsLease() {
        fail(20);
        time.advance(Duration.ofSeconds(5));
        Permit lost = breaker.acquire(LEASE);

        time.advance(LEASE);
        Permit next = breaker.acquire(LEASE);
        lost.failure(FAST);

        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);
        assertThat(breaker.refusal()).contains(LEASE);
        next.failure(FAST);
        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            breaker.acquire(LEASE).success(FAST);
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.acquire(LEASE).failure(FAST);
        }
    }
}
