package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What takes the place of an answer that does not come, because the provider cannot be reached, fails, is too slow or throttles.
 * One of the three is said; the method returns a {@link dev.holdfast.client.Served}.
 *
 * <p>A refused request, a refused credential and an answer that cannot be read are failures in any case.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Fallback {
    /** The latest answer to the same request, if it is not older: {@code "10m"}. */
    String cached() default "";

    /** A body, as the provider would send it: {@code "[]"}. */
    String constant() default "";

    /** Whatever {@code ClientConfig.fallback} has for the operation. */
    boolean handler() default false;
}
