package dev.holdfast.annotation;

import dev.holdfast.client.FailureClass;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often and when a failed attempt is followed by another one.
 *
 * <p>Which failures allow it depends on the operation's idempotency plan; {@link #never}, {@link #once} and
 * {@link #also} change single entries within the rules.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Retry {
    /** How many attempts a call makes at most, 1 to 5; the first one counts, so 1 is no retry. */
    int attempts();

    /** Waits between attempts, as in {@code "250ms..2s x2"}: first, longest, growth; empty only if there is no retry. */
    String backoff() default "";

    /** How a wait is spread. */
    Jitter jitter() default Jitter.NONE;

    /** Failures after which there is no further attempt. */
    FailureClass[] never() default {};

    /** Failures after which there is at most one further attempt. */
    FailureClass[] once() default {};

    /** Failures after which there may be further attempts although the operation's row of the matrix says no. */
    FailureClass[] also() default {};

    /** The header of answers that says whether to send a request again: {@code true} or {@code false}; empty for none. */
    String advice() default "";

    /** Why the matrix was changed; empty if it was not. */
    String because() default "";
}
