package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument fills a placeholder of the path; it is percent-encoded as one segment.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Path {
    /** The placeholder; empty means the name of the argument. */
    String value() default "";

    /** How a list or an object is written. */
    ParameterStyle style() default ParameterStyle.COMMA;
}
