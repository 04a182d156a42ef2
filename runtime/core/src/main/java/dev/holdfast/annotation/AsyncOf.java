package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The interface has the operations of another one, a {@link Client} or a {@link PartOf} one, without waiting for them: the
 * same methods with the same arguments, each of which returns a {@link java.util.concurrent.CompletableFuture} of the other's
 * result. It is named after the other: {@code RefundsAsyncClient} of {@code RefundsClient}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AsyncOf {
    /** The interface with the operations and their rules. */
    Class<?> value();
}
