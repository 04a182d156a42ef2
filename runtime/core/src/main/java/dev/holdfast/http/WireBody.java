package dev.holdfast.http;

/** The body of a request: bytes that were frozen before the first attempt, or a source that is read while it is sent. */
public sealed interface WireBody permits BytesBody, StreamBody {

    /** The value of {@code Content-Type}. */
    String contentType();

    /** How many bytes are sent; {@link BodySource#UNKNOWN} if that is not known. */
    long length();

    /** Whether an attempt has used it up, so that there can be no other. */
    boolean isSpent();
}
