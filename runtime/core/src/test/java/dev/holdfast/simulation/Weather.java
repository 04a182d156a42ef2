package dev.holdfast.simulation;

import java.time.Duration;
import java.util.List;

/** What a provider goes through: it is well, then it is not for a while, then it is well again. */
enum Weather {
    /** Nothing is wrong, but for one answer in a thousand. */
    FAIR("all is well"),
    /** Requests vanish: no answer ever comes. */
    BLACK_HOLE("requests vanish for 5 min"),
    /** Every request is refused at once. */
    BURST("503 for 5 min"),
    /** One request in five takes half a minute. */
    SLOW_TAIL("20% take 30s for 5 min"),
    /** The provider takes a third of the usual traffic, and says when to come back. */
    THROTTLING("429 beyond a third of the traffic for 5 min"),
    /** After 503s for 2 min the provider comes back with little more than it needs, and refuses what is beyond. */
    WEAK_RECOVERY("503 for 2 min, then 503 beyond 110% of the traffic");

    static final Duration BEGINS = Duration.ofMinutes(3);
    static final Duration LASTS = Duration.ofMinutes(12);

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private final String words;

    Weather(String words) {
        this.words = words;
    }

    static List<Weather> all() {
        return List.of(values());
    }

    String words() {
        return words;
    }

    /** Whether it is bad at this time. */
    boolean isBad(long nanos) {
        Duration length = this == WEAK_RECOVERY ? TWO_MINUTES : FIVE_MINUTES;
        long since = nanos - BEGINS.toNanos();
        return this != FAIR && since >= 0 && since < length.toNanos();
    }

    /** Whether it was bad before this time. */
    boolean isOver(long nanos) {
        return this != FAIR && nanos >= BEGINS.toNanos() && !isBad(nanos);
    }
}
