package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into events, each within a bound. Used by one thread. */
public interface EventFrames {
    /** The media types that can be cut into events, as an {@code Accept} header. */
    String ACCEPT = "text/event-stream, application/x-ndjson, application/jsonl, application/json-seq";

    /**
     * Waits for the next event.
     *
     * @return the event; empty at the end of the stream
     * @throws StreamException if an event is above its bound, or the stream ends inside one
     * @throws IOException if the stream breaks off
     */
    Optional<EventFrame> next() throws IOException;

    /** Whether a media type, in lower case and without parameters, is one of a stream of events. */
    static boolean areIn(String media) {
        return media.equals(ServerSentEvents.MEDIA) || JsonLines.MEDIA.contains(media);
    }

    /**
     * The events of a body.
     *
     * @param media its media type, for which {@link #areIn} holds
     * @param most the bytes that one event may have
     * @param end what the last event holds, which may end the stream without being whole; empty for no such event
     */
    static EventFrames of(String media, InputStream body, long most, String end) {
        return media.equals(ServerSentEvents.MEDIA)
                ? new ServerSentEvents(body, most, end)
                : JsonLines.of(media, body, most);
    }
}
