package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The provider does the work once for each idempotency key, which every attempt of a call carries.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Idempotent {
    /** The request header with the key. */
    String header();

    /** Where the key comes from. */
    KeySource from();

    /** How long the provider remembers a key. */
    String retention();
}
