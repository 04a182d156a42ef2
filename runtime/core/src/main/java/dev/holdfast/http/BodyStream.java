package dev.holdfast.http;

import java.io.InputStream;

/**
 * The body of an answer as it arrives, decoded from its content encoding. Reads throw {@link StreamException} when it breaks
 * off. Read by one thread; closed by any.
 *
 * <p>The connection goes back to the pool at the end of the stream, and is given up when the stream is closed before.
 */
public abstract class BodyStream extends InputStream {

    /** For transports. */
    protected BodyStream() {}

    /** Says that what the caller waits for has begun, so that {@link StreamLimits#first} is kept. */
    public abstract void started();

    /**
     * Runs an action once the stream is over, whoever ends it; at once if it is already. On the thread that ends it, so the
     * action must be short.
     */
    public abstract void whenOver(Runnable action);

    /** Whether the body was read to its end; asked once the stream is over. */
    public abstract boolean isComplete();

    /** Gives the connection up, unless the stream is over; a second call does nothing. Throws nothing. */
    @Override
    public abstract void close();
}
