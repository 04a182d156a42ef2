package dev.holdfast.metrics;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Records what happens to the calls of one operation. Thread-safe; never throws. */
public interface OperationMeters {
    /** Records nothing. */
    OperationMeters NONE = new OperationMeters() {
        @Override
        public void call(Outcome outcome, Duration took, int attempts) {}

        @Override
        public void attempt(@Nullable FailureClass failure, Duration took) {}

        @Override
        public void retry() {}

        @Override
        public void stop(StopReason reason) {}

        @Override
        public void key(KeyOutcome outcome) {}

        @Override
        public void deprecated() {}
    };

    /** A call ended. */
    void call(Outcome outcome, Duration took, int attempts);

    /** An attempt ended; without failure it was a success. */
    void attempt(@Nullable FailureClass failure, Duration took);

    /** Another attempt follows. */
    void retry();

    /** No attempt follows. */
    void stop(StopReason reason);

    /** A call with an idempotency key ended. */
    void key(KeyOutcome outcome);

    /** An answer said that the operation goes away. */
    void deprecated();
}
