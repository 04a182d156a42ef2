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
    /** How a list is written. Objects and maps are always {@code name[part]=value}. */
    ArrayStyle arrays() default ArrayStyle.REPEATED;
}
