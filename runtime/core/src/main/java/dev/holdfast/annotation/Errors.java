package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The exception that every failed call of the client throws.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Errors {
    /** A subclass of {@code ApiException} with a public constructor that takes a {@code CallFailure}. */
    Class<? extends RuntimeException> value();
}
