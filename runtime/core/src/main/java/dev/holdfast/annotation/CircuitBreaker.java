package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When calls are refused because most of the latest ones failed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CircuitBreaker {
    /** Who shares it: operations with the same scope. */
    String scope() default "provider";

    /** How far back outcomes count. */
    String window();

    /** The share of failures that opens it, as in {@code "50% over 20 calls"}. */
    String opensAt();

    /** The share of slow attempts that opens it, as in {@code "80% over 2500ms"}; empty means that slowness does not count. */
    String slow() default "";

    /** How long it stays open, as in {@code "15s..2m x2"}: first, longest, growth. */
    String pause();

    /** How many successes close it again, at least 1; one probe is in flight at a time. */
    int probes();
}
