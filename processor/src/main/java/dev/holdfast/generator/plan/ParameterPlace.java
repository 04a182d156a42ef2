package dev.holdfast.generator.plan;

import dev.holdfast.annotation.ParameterStyle;

/** Where a parameter is written. */
public enum ParameterPlace {
    /** Into the path. */
    PATH(ParameterStyle.COMMA),
    /** Into the query, under its name. */
    QUERY(ParameterStyle.REPEATED),
    /** Into the query, each part of a record under its own name. */
    QUERIES(ParameterStyle.REPEATED),
    /** Into a header. */
    HEADER(ParameterStyle.COMMA),
    /** Into a cookie. */
    COOKIE(ParameterStyle.REPEATED);

    private final ParameterStyle usualStyle;

    ParameterPlace(ParameterStyle usualStyle) {
        this.usualStyle = usualStyle;
    }

    /** How a list or an object is written where nothing else is said. */
    public ParameterStyle usualStyle() {
        return usualStyle;
    }
}
