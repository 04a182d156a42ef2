package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a call may take. Durations carry their unit, as in {@code "6s"} or {@code "250ms"}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Timeout {
    /** The whole call: waits, attempts, backoff, reading and decoding; more than zero, at most 24h. */
    String call();

    /** One attempt, from the connection to the last decoded byte; not longer than {@link #call}. */
    String attempt();

    /** Opening a connection; shorter than {@link #attempt}. */
    String connect();

    /** From the headers of a stream of events to its first event; empty where {@link #idle} holds for that, too. */
    String firstEvent() default "";

    /** The longest wait for the next byte of a streamed answer; a method that returns a stream must say it. */
    String idle() default "";

    /**
     * The whole call to the last byte of a streamed answer, read or not; a method that returns a stream must say it. For it,
     * {@link #call} and {@link #attempt} end with the headers.
     */
    String stream() default "";

    /**
     * The header that tells the provider how many milliseconds are left for the attempt, as a whole number; empty if it is not
     * told.
     */
    String header() default "";
}
