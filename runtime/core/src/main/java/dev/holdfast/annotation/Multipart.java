package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument, a record, is the body, each part of it a part of its own: {@code BinaryContent} as files, objects as JSON.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Multipart {
    /** The media type of the body. */
    String value() default "multipart/form-data";

    /** How single parts are written that differ from the others, whose lists are repeated. */
    PartEncoding[] parts() default {};
}
