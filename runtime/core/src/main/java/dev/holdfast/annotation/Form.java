package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument, a record, is the body, written as {@code application/x-www-form-urlencoded}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Form {
    /** How a list or an object is written. */
    ParameterStyle style() default ParameterStyle.DEEP;

    /** How single parts are written that differ from the others. */
    PartEncoding[] parts() default {};
}
