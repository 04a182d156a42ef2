package dev.holdfast.generator.plan;

import dev.holdfast.annotation.ParameterStyle;

/** How a request body is written. */
public enum BodyKind {
    /** As JSON. */
    JSON("application/json", ParameterStyle.REPEATED),
    /** As {@code application/x-www-form-urlencoded}. */
    FORM("application/x-www-form-urlencoded", ParameterStyle.DEEP),
    /** In parts, files among them. */
    MULTIPART("multipart/form-data", ParameterStyle.REPEATED),
    /** As text. */
    TEXT("text/plain", ParameterStyle.REPEATED),
    /** As it is. */
    BINARY("application/octet-stream", ParameterStyle.REPEATED);

    private final String usualMediaType;
    private final ParameterStyle usualStyle;

    BodyKind(String usualMediaType, ParameterStyle usualStyle) {
        this.usualMediaType = usualMediaType;
        this.usualStyle = usualStyle;
    }

    /** What it is sent as where nothing else is said. */
    public String usualMediaType() {
        return usualMediaType;
    }

    /** How its parts are written where nothing else is said. */
    public ParameterStyle usualStyle() {
        return usualStyle;
    }
}
