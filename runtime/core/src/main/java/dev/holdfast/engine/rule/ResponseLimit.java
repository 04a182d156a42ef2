package dev.holdfast.engine.rule;

import dev.holdfast.text.Size;

/**
 * How large bodies of answers may be, decoded.
 *
 * @param most the largest body of a success
 */
public record ResponseLimit(Size most) {
    /** What holds where the plan states none: a guard of the engine. */
    public static final ResponseLimit BUILT_IN = new ResponseLimit(Size.parse("10MiB"));

    /** The largest body of an error that is kept; the rest is cut off. */
    public static final Size MOST_OF_AN_ERROR = Size.parse("64KiB");
}
