package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How one part of a record is written into a query, a form or a multipart body.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface PartEncoding {
    /** The part's name on the wire. */
    String name();

    /** How a list or an object is written. */
    ParameterStyle style() default ParameterStyle.REPEATED;

    /** Whether reserved characters stay as they are, but those that would end the part; queries and forms only. */
    boolean reserved() default false;

    /** The media type of the part; empty for what follows from its value; multipart bodies only. */
    String type() default "";
}
