package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The interface is the client of one provider.
 *
 * <p>Methods without a request annotation and without arguments, which return an interface with {@link PartOf},
 * lead to its parts.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Client {
    /** The provider's id in metrics, errors and logs: lower case letters, digits and dashes. */
    String id();

    /** Where the provider is: an {@code https} URL without query or user, whose path precedes the path of each operation. */
    String baseUrl();

    /** The base URLs of operations that are called elsewhere, which say so with {@link OnServer}. */
    ServerUrl[] servers() default {};

    /** Who calls, sent as {@code User-Agent: <userAgent> holdfast/<version>}. */
    String userAgent();

    /** The response header that names a request to the provider's support; empty means none. */
    String requestId() default "";
}
