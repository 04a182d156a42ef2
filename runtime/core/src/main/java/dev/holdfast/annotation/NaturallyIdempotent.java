package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A repeat of the request leaves the same state as the request alone.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NaturallyIdempotent {
    /** Why that is so; may be empty for PUT and DELETE (RFC 9110 section 9.2.2). */
    String because() default "";
}
