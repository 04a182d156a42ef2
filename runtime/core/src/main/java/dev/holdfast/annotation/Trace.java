package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method sends a TRACE request. A read: it may be repeated.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Trace {
    /** The path below the base URL, starting with a slash; {@code {name}} stands for a {@link Path} argument. */
    String value();

    /** The operation's id in metrics and errors; empty means the name of the method. */
    String id() default "";
}
