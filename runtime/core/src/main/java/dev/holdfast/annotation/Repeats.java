package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a further attempt sees if an earlier one, whose outcome is unknown, did the deed after all: the second {@code
 * DELETE} finds nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Repeats {
    /** The answer that says so, as in {@code 404} or {@code 400; /error/code: already_done}. */
    String done();

    /** Whether the call then ends with an unknown outcome; else it has succeeded, which a method without result can say. */
    boolean unknown() default false;
}
