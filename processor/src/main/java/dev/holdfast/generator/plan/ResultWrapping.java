package dev.holdfast.generator.plan;

/** What a method returns beside the result itself. */
public enum ResultWrapping {
    /** Nothing. */
    NONE,
    /** The answer that brought it, as a {@code Response}. */
    RESPONSE,
    /** Whether it is the provider's own, as a {@code Served}. */
    SERVED
}
