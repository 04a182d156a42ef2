package dev.holdfast.metrics;

/** Counts what took the place of answers. Thread-safe; never throws. */
public interface FallbackMeters {
    /** Counts nothing. */
    FallbackMeters NONE = new FallbackMeters() {
        @Override
        public void served() {}

        @Override
        public void missing() {}
    };

    /** Something took the place of an answer. */
    void served();

    /** There was nothing to take the place of an answer. */
    void missing();
}
