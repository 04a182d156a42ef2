package dev.holdfast.client;

import dev.holdfast.http.WireHeaders;
import java.util.Iterator;
import java.util.Optional;

/**
 * Events as they arrive: server-sent events, or JSON values one after the other. To be closed, which gives its connection and
 * its place among the concurrent calls back; what nobody closes ends with the total time of its stream.
 *
 * <p>Within the policy: {@code timeout.firstEvent} bounds the wait for the first event, {@code timeout.idle} that for the next
 * byte, {@code timeout.stream} all of it, and {@code response.most} the size of each event. An end that the provider did not
 * mean to make is an exception: {@link #hasNext} and {@link #next} throw the client's {@link ApiException} if the stream is
 * cut, stalls or takes too long, if an event cannot be read, or if the thread is interrupted, whose flag is then still set.
 * There is no reconnect. Not safe for use by several threads, but for {@link #close}.
 *
 * @param <T> what an event holds
 */
public interface EventStream<T> extends Iterator<T>, AutoCloseable {
    /**
     * Waits for the next event.
     *
     * @return false at the end of the stream, and once it is closed
     * @throws ApiException if the stream breaks off
     */
    @Override
    boolean hasNext();

    /**
     * Waits for the next event.
     *
     * @throws java.util.NoSuchElementException at the end
     * @throws ApiException if the stream breaks off
     */
    @Override
    T next();

    /** What the provider calls the latest event; {@code message} if it does not say, empty before the first one. */
    String eventName();

    /** The id of the latest event that had one, to go on after it in another call; empty if none had. */
    Optional<String> lastEventId();

    /** The headers of the answer. */
    WireHeaders headers();

    /** Ends the stream; what was not read is lost. A second call does nothing. Throws nothing. */
    @Override
    void close();
}
