package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.text.Backoff;
import dev.holdfast.text.Slow;
import dev.holdfast.text.Trip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a breaker opens, probes and closes: RUNTIME 53, 55, 60, 62, 63. {@link BreakerPermitTest} is about its permits. */
final class BreakerTest {

    private static final Duration FAST = Duration.ofMillis(100);
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration LEASE = Duration.ofSeconds(4);

    private static final BreakerRule RULE = new BreakerRule(
            "provider",
            Duration.ofSeconds(20),
            Trip.parse("50% over 20 calls"),
            Slow.parse("80% over 2500ms"),
            Backoff.parse("5s..60s x2"),
            2);

    private final ManualTime time = new ManualTime();
    private final List<BreakerTransition> transitions = new ArrayList<>();
    private double chance = 0.5;
    private final Breaker breaker = new Breaker(RULE, time, () -> chance, transitions::add);

    /** RUNTIME 53. */
    @Test
    void opensWhenTheShareOfFailuresIsReached() {
        succeed(11);
        fail(10);
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);

        fail(1);

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    @Test
    void doesNotJudgeByAFewCalls() {
        fail(19);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void countsTheCallsThatMakeItJudgeEvenIfTheySucceed() {
        fail(19);
        succeed(1);

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    @Test
    void forgetsWhatIsOlderThanTheWindow() {
        fail(19);

        time.advance(Duration.ofSeconds(20));
        fail(19);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void opensWhenMostAttemptsAreSlow() {
        for (int i = 0; i < 20; i++) {
            breaker.acquire(LEASE).success(i < 4 ? FAST : SLOW);
        }

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    /** RUNTIME 60. */
    @Test
    void anOpenBreakerRefusesAndSaysWhenTheNextProbeIs() {
        fail(20);
        time.advance(Duration.ofSeconds(2));

        assertThat(breaker.refusal()).contains(Duration.ofSeconds(3));
        assertThatExceptionOfType(BreakerOpen.class)
                .isThrownBy(() -> breaker.acquire(LEASE))
                .withMessage("breaker provider is open: the next probe is in 3s")
                .satisfies(open -> assertThat(open.untilProbe()).isEqualTo(Duration.ofSeconds(3)))
                .satisfies(open -> assertThat(open.getStackTrace()).isEmpty());
    }

    /** RUNTIME 55. */
    @Test
    void closesAfterEnoughGoodProbes() {
        fail(20);
        time.advance(Duration.ofSeconds(5));

        breaker.acquire(LEASE).success(FAST);
        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);
        breaker.acquire(LEASE).success(FAST);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void startsCountingAnewWhenItCloses() {
        fail(20);
        time.advance(Duration.ofSeconds(5));
        succeed(2);

        fail(19);

        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    /** RUNTIME 55. */
    @Test
    void letsOneProbeThroughAtATime() {
        fail(20);
        time.advance(Duration.ofSeconds(5));

        Permit probe = breaker.acquire(LEASE);

        assertThat(breaker.refusal()).contains(LEASE);
        assertThatExceptionOfType(BreakerOpen.class).isThrownBy(() -> breaker.acquire(LEASE));
        probe.success(FAST);
        assertThat(breaker.refusal()).isEmpty();
    }

    /** RUNTIME 53 and 55. */
    @Test
    void opensForLongerEachTimeAProbeFailsUntilItCloses() {
        fail(20);

        assertThat(pauses(6)).containsExactly("PT5S", "PT10S", "PT20S", "PT40S", "PT54S", "PT54S");

        time.advance(Duration.ofSeconds(60));
        succeed(2);
        fail(20);
        assertThat(breaker.refusal()).contains(Duration.ofSeconds(5));
    }

    /** RUNTIME 53; DESIGN 6: Failsafe adds its jitter after the cap. */
    @Test
    void spreadsThePauseByAFifthButNeverBeyondTheLongest() {
        chance = Math.nextDown(1.0);
        fail(20);

        assertThat(breaker.refusal().orElseThrow()).isBetween(Duration.ofMillis(5_999), Duration.ofSeconds(6));
        pauses(6);
        assertThat(breaker.refusal().orElseThrow()).isBetween(Duration.ofMillis(59_999), Duration.ofSeconds(60));

        chance = 0;
        pauses(2);
        assertThat(breaker.refusal()).contains(Duration.ofSeconds(48));
    }

    @Test
    void aSlowProbeIsNoGoodProbe() {
        fail(20);
        time.advance(Duration.ofSeconds(5));

        breaker.acquire(LEASE).success(SLOW);

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    /** RUNTIME 62: those who wait for something else meanwhile hold nothing that a probe needs. */
    @Test
    void lookingTakesNoProbe() {
        fail(20);
        time.advance(Duration.ofSeconds(5));

        for (int i = 0; i < 100; i++) {
            assertThat(breaker.refusal()).isEmpty();
        }

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
        breaker.acquire(LEASE).success(FAST);
    }

    /** RUNTIME 63. */
    @Test
    void tellsEachChangeOnceAndInOrder() {
        fail(20);
        time.advance(Duration.ofSeconds(5));
        succeed(2);

        assertThat(transitions)
                .containsExactly(
                        new BreakerTransition("provider", BreakerState.CLOSED, BreakerState.OPEN),
                        new BreakerTransition("provider", BreakerState.OPEN, BreakerState.HALF_OPEN),
                        new BreakerTransition("provider", BreakerState.HALF_OPEN, BreakerState.CLOSED));
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

    /** Lets so many probes fail and returns the pauses before them. */
    private List<String> pauses(int times) {
        List<String> pauses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Duration pause = breaker.refusal().orElseThrow();
            pauses.add(pause.toString());
            time.advance(pause);
            fail(1);
        }
        return pauses;
    }
}
