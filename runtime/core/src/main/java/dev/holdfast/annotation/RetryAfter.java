package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the provider's {@code Retry-After} may ask for.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetryAfter {
    /** The longest wait inside a call; where the provider asks for more, the call fails at once with the time. */
    String longest();

    /** The longest time for which the limiter holds back all calls. */
    String pause();

    /** The wait when a throttled answer carries no hint; empty means the backoff. */
    String absent() default "";
}
