package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How requests prove who sends them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Auth {
    /** How the credential travels. */
    Credential scheme();

    /** The name of the header or query parameter of an API key; empty for the other schemes. */
    String name() default "";

    /** The name of the secret, in errors and configuration. */
    String secret();

    /** Where the secret is read, for each attempt anew: {@code "env:NAME"} or {@code "file:/path"}. */
    String source();
}
