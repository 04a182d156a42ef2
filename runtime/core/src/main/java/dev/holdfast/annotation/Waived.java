package dev.holdfast.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rule of safe integration that is knowingly broken: the processor keeps silent about it here. On a generated contract it
 * says what the policy waives; on an interface or a client it holds for all methods.
 *
 * <p>The day is not looked at when a contract is compiled, so that an old version can be built again; {@code holdfast:check}
 * looks at the days in policies.
 */
@Documented
@Repeatable(WaivedRules.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Waived {
    /** The rule, by its name in messages, such as {@code NoLimits}. */
    String rule();

    /** Why it may be broken here, in a sentence that the next reader can judge. */
    String reason();

    /** The team that answers for it. */
    String owner();

    /** The day on which it is thought over again, as in {@code 2027-02-28}. */
    String expires();
}
