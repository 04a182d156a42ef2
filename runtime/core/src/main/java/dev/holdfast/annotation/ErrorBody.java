package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the JSON body of a failure holds. The most specific status wins; for the same status a method's own wins over the
 * client's. The exception gives it as {@code error(type)}.
 */
@Documented
@Repeatable(ErrorBodies.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ErrorBody {
    /** A status such as {@code 404}, a class of them such as {@code 4xx}, or {@code default} for all others. */
    String status();

    /** What the body is read as. */
    Class<?> type();

    /** Whether the body is a list of these. */
    boolean list() default false;
}
