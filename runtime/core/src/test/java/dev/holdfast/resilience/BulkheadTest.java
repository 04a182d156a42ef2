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
    private final SystemTime time = new SystemTime();

    @Test
    void letsSoManyInAndNoMore() throws Exception {
        var bulkhead = new Bulkhead("provider", 2, time);

        assertThat(bulkhead.tryAcquire(Duration.ZERO, time)).isTrue();
        assertThat(bulkhead.tryAcquire(Duration.ZERO, time)).isTrue();
        assertThat(bulkhead.tryAcquire(Duration.ZERO, time)).isFalse();
        assertThat(bulkhead.active()).isEqualTo(2);

        bulkhead.release();
        assertThat(bulkhead.tryAcquire(Duration.ofSeconds(-1), time)).isTrue();
    }

    @Test
    void whoeverLeavesMakesRoomForWhoeverWaits() throws Exception {
        var bulkhead = new Bulkhead("provider", 1, time);
        bulkhead.tryAcquire(Duration.ZERO, time);
        var waiter = CompletableFuture.supplyAsync(() -> {
            try {
                return bulkhead.tryAcquire(HOUR, time);
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
        var bulkhead = new Bulkhead("provider", 3, time);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();

        Together.run(32, () -> {
            bulkhead.tryAcquire(HOUR, time);
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
        var bulkhead = new Bulkhead("provider", 1, time);
        bulkhead.tryAcquire(Duration.ZERO, time);

        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> bulkhead.tryAcquire(HOUR, time));
        bulkhead.release();
        assertThat(bulkhead.tryAcquire(Duration.ZERO, time)).isTrue();
    }

    /** The wait is measured by the injected clock. */
    @Test
    void whoeverWaitsInVainGoes() throws Exception {
        var manual = new ManualTime();
        var bulkhead = new Bulkhead("provider", 1, manual);
        bulkhead.tryAcquire(HOUR, manual);

        assertThat(bulkhead.tryAcquire(Duration.ofMillis(25), manual)).isFalse();

        assertThat(manual.sleeps()).hasSize(3);
        bulkhead.release();
        assertThat(bulkhead.active()).isZero();
    }

    @Test
    void whoeverComesIsNotFasterThanWhoeverWaits() throws Exception {
        var manual = new ManualTime();
        var bulkhead = new Bulkhead("provider", 1, manual);
        bulkhead.tryAcquire(Duration.ZERO, manual);
        manual.after(Duration.ofMillis(15), () -> {
            bulkhead.release();
            assertThat(tryNow(bulkhead, manual)).isFalse();
        });

        assertThat(bulkhead.tryAcquire(HOUR, manual)).isTrue();
    }

    private static boolean tryNow(Bulkhead bulkhead, ManualTime manual) {
        try {
            return bulkhead.tryAcquire(Duration.ZERO, manual);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void cannotBeLeftMoreOftenThanEntered() {
        var bulkhead = new Bulkhead("provider", 1, time);

        assertThatIllegalStateException()
                .isThrownBy(bulkhead::release)
                .withMessage("bulkhead provider is left more often than entered");
        assertThat(bulkhead.active()).isZero();
    }

    @Test
    void needsRoomForOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bulkhead("provider", 0, time))
                .withMessage("bulkhead provider lets 0 in: give at least 1");
    }
}
