package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** RUNTIME 70. */
final class BulkheadTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void letsSoManyInAndNoMore() throws Exception {
        var bulkhead = new Bulkhead("provider", 2);

        assertThat(bulkhead.tryAcquire(Duration.ZERO)).isTrue();
        assertThat(bulkhead.tryAcquire(Duration.ZERO)).isTrue();
        assertThat(bulkhead.tryAcquire(Duration.ZERO)).isFalse();
        assertThat(bulkhead.active()).isEqualTo(2);

        bulkhead.release();
        assertThat(bulkhead.tryAcquire(Duration.ofSeconds(-1))).isTrue();
    }

    @Test
    void whoeverLeavesMakesRoomForWhoeverWaits() throws Exception {
        var bulkhead = new Bulkhead("provider", 1);
        bulkhead.tryAcquire(Duration.ZERO);
        var waiter = CompletableFuture.supplyAsync(() -> {
            try {
                return bulkhead.tryAcquire(HOUR);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        bulkhead.release();

        assertThat(waiter.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(bulkhead.active()).isEqualTo(1);
    }

    @Test
    void manyThreadsNeverExceedIt() throws Exception {
        var bulkhead = new Bulkhead("provider", 3);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();

        Together.run(32, () -> {
            bulkhead.tryAcquire(HOUR);
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            inside.decrementAndGet();
            bulkhead.release();
            return true;
        });

        assertThat(most.get()).isBetween(1, 3);
        assertThat(bulkhead.active()).isZero();
    }

    /** RUNTIME 71. */
    @Test
    void anInterruptEndsTheWaitAndTakesNoRoom() throws Exception {
        var bulkhead = new Bulkhead("provider", 1);
        bulkhead.tryAcquire(Duration.ZERO);

        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> bulkhead.tryAcquire(HOUR));
        bulkhead.release();
        assertThat(bulkhead.tryAcquire(Duration.ZERO)).isTrue();
    }

    @Test
    void cannotBeLeftMoreOftenThanEntered() {
        var bulkhead = new Bulkhead("provider", 1);

        assertThatIllegalStateException()
                .isThrownBy(bulkhead::release)
                .withMessage("bulkhead provider is left more often than entered");
        assertThat(bulkhead.active()).isZero();
    }

    @Test
    void needsRoomForOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bulkhead("provider", 0))
                .withMessage("bulkhead provider lets 0 in: give at least 1");
    }
}
