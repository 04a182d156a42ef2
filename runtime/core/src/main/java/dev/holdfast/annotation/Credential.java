package dev.holdfast.annotation;

/** How a credential travels. */
public enum Credential {
    /** {@code Authorization: Bearer ...}, RFC 6750 section 2.1. */
    BEARER,
    /** {@code Authorization: Basic ...}, RFC 7617; the secret is {@code user:password}. */
    BASIC,
    /** In a header of its own. */
    API_KEY_HEADER,
    /** In a query parameter; it may end up in logs of machines between. */
    API_KEY_QUERY
}
