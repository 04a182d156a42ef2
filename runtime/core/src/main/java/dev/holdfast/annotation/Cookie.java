package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument is a cookie, percent-encoded; null leaves it out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Cookie {
    /** The cookie's name; empty means the name of the argument. */
    String value() default "";

    /** How a list or an object is written; what is repeated is several cookies. */
    ParameterStyle style() default ParameterStyle.REPEATED;
}
