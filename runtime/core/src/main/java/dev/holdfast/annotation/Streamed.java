package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the provider is asked for a stream of events, and how it ends one. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Streamed {
    /** A JSON pointer to what is set to true in the body to ask for the stream; empty if nothing is. */
    String when() default "";

    /** What the last event holds, as in {@code "[DONE]"}, which is not read; empty where the end of the stream is its end. */
    String end() default "";
}
