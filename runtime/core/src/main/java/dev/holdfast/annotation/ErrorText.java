package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where the JSON bodies of failures say what went wrong. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ErrorText {
    /** A JSON pointer to the provider's name of the failure, as in {@code /error/code}; empty for none. */
    String code() default "";

    /** A JSON pointer to the words for people; empty for none. */
    String message() default "";
}
