package dev.holdfast.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Alarms that go off when the test says so. */
final class ManualAlarms implements Alarms {

    private final Map<Runnable, Duration> pending = new ConcurrentHashMap<>();

    /** Sets off what was to happen within that time. */
    void passes(Duration time) {
        pending.forEach((action, delay) -> {
            if (delay.compareTo(time) <= 0) {
                action.run();
            }
        });
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
        pending.put(action, delay);
        return () -> pending.remove(action);
    }

    @Override
    public void every(Duration pause, Runnable action) {}

    @Override
    public void close() {}
}
