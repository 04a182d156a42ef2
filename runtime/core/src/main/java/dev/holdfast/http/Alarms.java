package dev.holdfast.http;

import java.time.Duration;

/** Things that happen at a given time unless they are called off; a test sets them off itself. */
interface Alarms extends AutoCloseable {

    /** Runs an action once, on another thread. */
    Alarm after(Duration delay, Runnable action);

    /** Runs an action again and again until closed. */
    void every(Duration pause, Runnable action);

    @Override
    void close();

    /** An action that is going to happen. */
    @FunctionalInterface
    interface Alarm {
        /** Prevents it, if it is not too late. */
        void off();
    }
}
