package dev.holdfast.generator.plan;

import dev.holdfast.annotation.ParameterStyle;

/**
 * How one value is written as text, or as a part of a body.
 *
 * @param style how a list or an object is written
 * @param reserved whether reserved characters stay as they are; queries and forms only
 * @param mediaType what a part of a multipart body says that it is; empty for what follows from its value
 */
public record Encoding(ParameterStyle style, boolean reserved, String mediaType) {
    /** A style, and nothing else. */
    public static Encoding in(ParameterStyle style) {
        return new Encoding(style, false, "");
    }
}
