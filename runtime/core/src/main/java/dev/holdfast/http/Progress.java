package dev.holdfast.http;

/** How far a request got before its exchange ended; never an earlier stage than the truth. RUNTIME 14. */
public enum Progress {
    /** No byte of the request was handed to the connection: the provider cannot have seen it. */
    NOT_SENT,
    /** Bytes may have left, nothing came back: whether the provider acted is unknown. */
    MAYBE_SENT,
    /** At least one byte of the answer arrived. */
    RESPONSE_STARTED,
    /** The whole answer arrived; what failed came after. */
    COMPLETE
}
