package dev.holdfast.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.client.EventStream;
import dev.holdfast.http.BodyStream;
import dev.holdfast.http.EventFrame;
import dev.holdfast.http.EventFrames;
import dev.holdfast.http.OpenResponse;
import dev.holdfast.http.StreamException;
import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.json.Codec;
import dev.holdfast.json.CodecException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads each event of a stream as JSON. The stream is closed at its end, and when it breaks off. */
final class EventReader<T> implements EventStream<T> {
    private final OpenResponse answer;
    private final EventFrames frames;
    private final Form form;
    private final Function<Exception, RuntimeException> failures;
    private @Nullable T ready;
    private String name = "";
    private @Nullable String id;
    private boolean isStarted;
    private volatile boolean isOver;

    EventReader(OpenResponse answer, EventFrames frames, Form form, Function<Exception, RuntimeException> failures) {
        this.answer = answer;
        this.frames = frames;
        this.form = form;
        this.failures = failures;
    }

    @Override
    public boolean hasNext() {
        if (ready == null && !isOver) {
            ready = read();
        }
        return ready != null;
    }

    @Override
    public T next() {
        T event = hasNext() ? ready : null;
        if (event == null) {
            throw new NoSuchElementException("the stream is over");
        }
        ready = null;
        return event;
    }

    @Override
    public String eventName() {
        return name;
    }

    @Override
    public Optional<String> lastEventId() {
        return Optional.ofNullable(id);
    }

    @Override
    public WireHeaders headers() {
        return answer.head().headers();
    }

    @Override
    public void close() {
        isOver = true;
        BodyStream body = answer.body();
        if (body != null) {
            body.close();
        }
    }

    private @Nullable T read() {
        try {
            Optional<EventFrame> frame = frames.next();
            if (frame.isEmpty() || frame.get().data().equals(form.end())) {
                return ended(frame.isPresent());
            }
            return event(frame.get());
        } catch (IOException | CodecException e) {
            if (isOver) {
                return null; // closed by another thread meanwhile
            }
            close();
            throw failures.apply(e);
        }
    }

    private @Nullable T ended(boolean isSaid) throws IOException {
        if (!isSaid && answer.body() != null && !form.end().isEmpty()) {
            throw new StreamException(Kind.CONNECTION_LOST, "it ended without the event that ends it", null);
        }
        close();
        return null;
    }

    private T event(EventFrame frame) throws CodecException {
        BodyStream body = answer.body();
        if (!isStarted && body != null) {
            isStarted = true;
            body.started();
        }
        name = frame.name().isEmpty() ? "message" : frame.name();
        id = frame.id() == null ? id : frame.id();
        return form.codec().read(frame.data().getBytes(UTF_8), form.type());
    }

    /**
     * What events look like.
     *
     * @param codec reads them
     * @param type what one is read as
     * @param end what the last one holds, which is not read; empty where the end of the stream is its end
     */
    record Form(Codec codec, Type type, String end) {}
}
