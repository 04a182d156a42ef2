package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How fast the provider may be called.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RateLimit {
    /** Who shares it: operations with the same bucket. */
    String bucket() default "provider";

    /** One rate or several, as in {@code "80/s"} or {@code "5000/day"}; all of them hold. */
    String[] rate();

    /** How many calls may come at once after a pause, at least 1. */
    int burst() default 1;

    /** The longest wait for a turn; empty means as long as the call's deadline allows. */
    String queue() default "";

    /** How many processes share the rates and the burst, 1 to 1000: each takes its part. */
    int replicas() default 1;
}
