package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parts of the argument, a record, are query parameters; null parts are left out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Queries {
    /** How a list or an object is written. */
    ParameterStyle style() default ParameterStyle.REPEATED;

    /** How single parts are written that differ from the others. */
    PartEncoding[] parts() default {};
}
