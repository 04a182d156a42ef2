package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What share of the traffic may be retries: {@code "10% + 1/s"}, or {@code "500 tokens, 14 transient, 5 throttled"}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RetryBudget {
    /** The budget. */
    String value();

    /** Who shares it: operations with the same scope. */
    String scope() default "provider";
}
