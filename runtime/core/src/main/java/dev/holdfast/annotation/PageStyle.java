package dev.holdfast.annotation;

/** How a provider tells where the next page of a list begins. */
public enum PageStyle {
    /** By a value of the answer, which is sent back as a parameter. */
    CURSOR,
    /** By the number of items before it. */
    OFFSET,
    /** By its number. */
    PAGE,
    /** By a link with the relation {@code next} in the header {@code Link}: RFC 8288. */
    LINK,
    /** By its URL in the answer. */
    NEXT_URL
}
