package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Headers of answers in which the provider counts requests. A counter at zero pauses the limiter until it is full again. */
@Documented
@Repeatable(Quotas.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Quota {
    /** The header that says how many requests are left. */
    String remaining();

    /** The header that says when the counter is full again. */
    String reset();

    /** How that is written. */
    QuotaUnit unit();

    /** The header that names the bucket which is counted; empty for the operation's own. */
    String bucket() default "";
}
