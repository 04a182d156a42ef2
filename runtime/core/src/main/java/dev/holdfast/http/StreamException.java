package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

import dev.holdfast.http.TransportException.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a streamed answer broke off: cut, out of time, too large, or not what its headers say. What was read so far is
 * not all of it. The message holds nothing of the content.
 */
public final class StreamException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * A stream that broke off.
     *
     * @param kind what ended it
     * @param message what happened, without content
     * @param cause what the network said; null when the limits or our own checks ended it
     */
    public StreamException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = requireNonNull(kind, "kind");
    }

    /** What ended it. */
    public Kind kind() {
        return kind;
    }
}
