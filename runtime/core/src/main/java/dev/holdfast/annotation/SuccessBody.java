package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the method returns for one of several successes whose bodies differ. The method returns an interface that all of the
 * types implement. The most specific status wins; a success with a status that no annotation names cannot be read.
 */
@Documented
@Repeatable(SuccessBodies.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SuccessBody {
    /** A status such as {@code 202}, or the class of them, {@code 2xx}. */
    String status();

    /** A record with one part, which is read from the body, or without parts, where there is nothing to read. */
    Class<?> type();

    /** Whether text stands in a JSON document. */
    boolean json() default false;
}
