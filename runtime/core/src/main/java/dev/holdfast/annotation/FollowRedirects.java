package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Redirects are followed: on the origin that is called, and to these others. Writes are redirected only if they may be sent
 * twice, and never to another origin.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface FollowRedirects {
    /** Further origins, to which neither credentials nor bodies go, as in {@code https://files.example.com}. */
    String[] value() default {};
}
