package dev.holdfast.metrics;

import java.time.Duration;

/** Records what happens at one rate limiter. Thread-safe; never throws. */
public interface LimiterMeters {
    /** Records nothing. */
    LimiterMeters NONE = new LimiterMeters() {
        @Override
        public void waited(Duration time) {}

        @Override
        public void rejected() {}
    };

    /** An attempt got its turn after this time, which may be zero. */
    void waited(Duration time);

    /** An attempt was refused a turn. */
    void rejected();
}
