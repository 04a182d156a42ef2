package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument is a query parameter; null leaves it out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Query {
    /** The parameter's name; empty means the name of the argument. */
    String value() default "";

    /** How a list or an object is written. */
    ParameterStyle style() default ParameterStyle.REPEATED;

    /** Whether reserved characters stay as they are, but those that would end the parameter. */
    boolean reserved() default false;
}
