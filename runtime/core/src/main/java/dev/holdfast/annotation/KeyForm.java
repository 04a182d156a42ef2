package dev.holdfast.annotation;

/** How an idempotency key is written into its header. */
public enum KeyForm {
    /** As it is. */
    RAW,
    /** In quotes, as a string of RFC 8941 section 3.3.3. */
    SF_STRING
}
