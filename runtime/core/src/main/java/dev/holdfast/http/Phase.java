package dev.holdfast.http;

/** What an exchange was doing when it ended. RUNTIME 9. */
public enum Phase {
    /** Waiting for a pooled connection. */
    QUEUE,
    /** Looking up the name or opening the connection. */
    CONNECT,
    /** Shaking hands for TLS. */
    TLS,
    /** Writing the request's headers or body. */
    REQUEST_BODY,
    /** Waiting for, or reading, the answer's status and headers. */
    HEADERS,
    /** Reading the answer's body. */
    RESPONSE_BODY,
    /** Undoing the body's content encoding. */
    DECODE
}
