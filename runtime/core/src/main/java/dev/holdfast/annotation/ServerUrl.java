package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A base URL of a client besides its first one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ServerUrl {
    /** Its name, as in {@code files}. */
    String name();

    /** The base URL, of which the same is asked as of {@link Client#baseUrl}. */
    String url();
}
