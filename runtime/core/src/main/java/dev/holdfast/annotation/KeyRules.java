package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How this provider treats idempotency keys; what {@link Idempotent} on a method does not say.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface KeyRules {
    /** How the key is written into its header. */
    KeyForm form() default KeyForm.RAW;

    /** The longest key that the provider takes, in characters, at least 36. */
    int most() default 255;

    /** A retry later than the retention less this is refused. */
    String margin() default "0s";

    /** The answers that the provider stores and gives again for the same key, as in {@code "2xx"} or {@code "402"}. */
    String[] replays() default {};

    /** The response header that marks such an answer; empty means none. */
    String replayed() default "";
}
