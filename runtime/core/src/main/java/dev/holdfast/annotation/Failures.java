package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an answer means where its status alone does not say.
 *
 * <p>A condition is a status and any number of headers and JSON pointers, as in {@code "429"},
 * {@code "403; retry-after: present"} or {@code "2xx; /ok: false"}. The most specific condition wins.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Failures {
    /** Conditions for {@link dev.holdfast.client.FailureClass#THROTTLED}. */
    String[] throttled() default {};

    /** Conditions for {@link dev.holdfast.client.FailureClass#EXHAUSTED}. */
    String[] exhausted() default {};

    /** Conditions for {@link dev.holdfast.client.FailureClass#OVERLOADED}. */
    String[] overloaded() default {};

    /** Conditions for {@link dev.holdfast.client.FailureClass#GATEWAY}. */
    String[] gateway() default {};

    /** Conditions for {@link dev.holdfast.client.FailureClass#SERVER_ERROR}. */
    String[] serverError() default {};

    /** Conditions for {@link dev.holdfast.client.FailureClass#IN_PROGRESS}. */
    String[] inProgress() default {};

    /** Conditions for {@link dev.holdfast.client.FailureClass#MISMATCH}. */
    String[] mismatch() default {};

    /** Conditions for {@link dev.holdfast.client.FailureClass#KEY_MISSING}. */
    String[] keyMissing() default {};

    /** Conditions for {@link dev.holdfast.client.FailureClass#AUTH}. */
    String[] auth() default {};

    /** Conditions for {@link dev.holdfast.client.FailureClass#CLIENT_ERROR}. */
    String[] clientError() default {};
}
