package dev.holdfast.generator.plan;

/** How much depends on an integration. */
public enum Tier {
    /** The business stops without it. */
    CRITICAL,
    /** Something stops without it. */
    STANDARD,
    /** Nothing stops without it. */
    OPTIONAL
}
