package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A header that every request of the client carries, such as the version of the provider's API. */
@Documented
@Repeatable(FixedHeaders.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FixedHeader {
    /** The header's name. */
    String name();

    /** The header's value. */
    String value();
}
