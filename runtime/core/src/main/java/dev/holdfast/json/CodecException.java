package dev.holdfast.json;

/**
 * Bytes that cannot be read as what was asked for.
 *
 * <p>The message says where and why, in names and positions, and holds nothing of the content: bodies do not belong in
 * logs. For the same reason there is no cause, since the reader's own messages quote the content.
 */
public final class CodecException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A failure at a place.
     *
     * @param message place and reason, without content
     */
    public CodecException(String message) {
        super(message);
    }
}
