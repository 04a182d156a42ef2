package dev.holdfast.generator.plan;

/** How a request body is written. */
public enum BodyKind {
    /** As {@code application/json}. */
    JSON,
    /** As {@code application/x-www-form-urlencoded}. */
    FORM
}
