package dev.holdfast.engine.stage;

import dev.holdfast.http.WireRequest;
import dev.holdfast.resilience.Deadline;
import java.time.Duration;

/** The state of one attempt. Used by one thread. */
final class Attempt {
    private final Call call;
    private final int number;
    private WireRequest wire;
    private Deadline limit;
    private long began;
    private boolean isMade;
    private Duration took = Duration.ZERO;

    Attempt(Call call, int number) {
        this.call = call;
        this.number = number;
        this.wire = call.target().wire();
        this.limit = call.deadline();
    }

    Call call() {
        return call;
    }

    /** Which attempt, from 1. */
    int number() {
        return number;
    }

    /** What is sent. */
    WireRequest wire() {
        return wire;
    }

    void wire(WireRequest withCredentials) {
        wire = withCredentials;
    }

    /** When the last byte of the answer must have come. */
    Deadline limit() {
        return limit;
    }

    /** The exchange begins. */
    void begin(long now, Deadline until) {
        isMade = true;
        began = now;
        limit = until;
    }

    /** The exchange has ended. */
    void end(long now) {
        took = Duration.ofNanos(now - began);
    }

    /** Whether the exchange was begun. */
    boolean isMade() {
        return isMade;
    }

    /** When the exchange was begun. */
    long began() {
        return began;
    }

    /** How long the exchange took; zero before its end. */
    Duration took() {
        return took;
    }

    /** How long a step before the exchange may wait: until too little time is left for the exchange. */
    Duration patience() {
        Duration left = call.deadline().remaining().minus(Guards.LEAST_ATTEMPT_TIME);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
