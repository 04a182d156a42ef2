package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.text.Backoff;
import dev.holdfast.text.Trip;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The breaker under many threads; the clock stands still, so that each outcome is certain. */
final class BreakerRaceTest {

    private static final int THREADS = 32;
    private static final Duration TOOK = Duration.ofMillis(100);
    private static final Duration LEASE = Duration.ofSeconds(4);

    private static final BreakerRule RULE = new BreakerRule(
            "provider", Duration.ofSeconds(20), Trip.parse("50% over 20 calls"), null, Backoff.parse("5s..60s x2"), 2);

    private final ManualTime time = new ManualTime();
    private final List<BreakerTransition> transitions = new CopyOnWriteArrayList<>();
    private final AtomicReference<BreakerListener> listener = new AtomicReference<>(transitions::add);
    private final Breaker breaker =
            new Breaker(RULE, time, () -> 0.5, transition -> listener.get().changed(transition));

    /** RUNTIME 63. */
    @Test
    void manyFailuresAtOnceOpenItOnce() throws Exception {
        List<Permit> permits = Together.run(THREADS, () -> breaker.acquire(LEASE));

        var left = new ConcurrentLinkedQueue<>(permits);
        Together.run(THREADS, () -> {
            left.remove().failure(TOOK);
            return true;
        });

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
        assertThat(transitions).hasSize(1);
    }

    /** RUNTIME 55. */
    @Test
    void ofManyThreadsOneGetsTheProbe() throws Exception {
        open();
        time.advance(Duration.ofSeconds(5));

        List<Optional<Permit>> permits = Together.run(THREADS, this::tryAcquire);

        assertThat(permits).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(transitions)
                .extracting(BreakerTransition::to)
                .containsExactly(BreakerState.OPEN, BreakerState.HALF_OPEN);
    }

    /** RUNTIME 56. */
    @Test
    void aPermitThatManyThreadsSettleCountsOnce() throws Exception {
        for (int i = 0; i < 18; i++) {
            breaker.acquire(LEASE).failure(TOOK);
        }
        Permit permit = breaker.acquire(LEASE);

        Together.run(THREADS, () -> {
            permit.failure(TOOK);
            return true;
        });
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);

        breaker.acquire(LEASE).failure(TOOK);
        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    /** RUNTIME 54. */
    @Test
    void lateResultsOfManyThreadsDoNotDisturbTheProbe() throws Exception {
        var early = new ConcurrentLinkedQueue<>(Together.run(THREADS, () -> breaker.acquire(LEASE)));
        open();
        time.advance(Duration.ofSeconds(5));
        breaker.acquire(LEASE).success(TOOK);
        Permit second = breaker.acquire(LEASE);

        Together.run(THREADS, () -> {
            early.remove().failure(TOOK);
            return true;
        });
        assertThat(breaker.state()).isEqualTo(BreakerState.HALF_OPEN);

        second.success(TOOK);
        assertThat(breaker.state()).isEqualTo(BreakerState.CLOSED);
    }

    /** RUNTIME 63: while a listener is busy, the breaker is not. */
    @Test
    void aListenerHoldsNoLock() {
        listener.set(transition -> {
            transitions.add(transition);
            var seen = CompletableFuture.supplyAsync(breaker::state).orTimeout(30, TimeUnit.SECONDS);
            assertThat(seen.join()).isEqualTo(transition.to());
        });

        open();

        assertThat(transitions).hasSize(1);
    }

    @Test
    void aListenerMayUseTheBreakerAndHearsOfTheRestInOrder() {
        listener.set(transition -> {
            if (transition.to() == BreakerState.OPEN) {
                time.advance(Duration.ofSeconds(5));
                breaker.acquire(LEASE).neutral();
            }
            transitions.add(transition);
        });

        open();

        assertThat(transitions)
                .extracting(BreakerTransition::to)
                .containsExactly(BreakerState.OPEN, BreakerState.HALF_OPEN);
    }

    /** RUNTIME 94. */
    @Test
    void aListenerThatThrowsFailsNoCall() {
        listener.set(transition -> {
            throw new IllegalStateException("no disk left");
        });

        open();

        assertThat(breaker.state()).isEqualTo(BreakerState.OPEN);
    }

    private Optional<Permit> tryAcquire() {
        try {
            return Optional.of(breaker.acquire(LEASE));
        } catch (BreakerOpen open) {
            return Optional.empty();
        }
    }

    private void open() {
        for (int i = 0; i < 20; i++) {
            breaker.acquire(LEASE).failure(TOOK);
        }
    }
}
