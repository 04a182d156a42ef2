package dev.holdfast.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.http.TransportException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events, as the WHATWG's HTML standard cuts them (section 9.2.6), but for two things: {@code retry} is ignored,
 * since nothing reconnects, and a stream that ends inside an event is cut instead of over.
 */
final class ServerSentEvents implements EventFrames {

    static final String MEDIA = "text/event-stream";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final EventBytes bytes;
    private final String end;
    private final StringBuilder data = new StringBuilder();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean isFirstLine = true;
    private boolean isAfterReturn;
    private boolean hasData;
    private long size;
    private String name = "";
    private @Nullable String id;

    ServerSentEvents(InputStream in, long most, String end) {
        this.bytes = new EventBytes(in, most);
        this.end = end;
    }

    @Override
    public Optional<EventFrame> next() throws IOException {
        forget();
        for (String text = line(); text != null; text = line()) {
            if (!text.isEmpty()) {
                field(text);
            } else if (hasData) {
                return Optional.of(event());
            } else {
                forget();
            }
        }
        return atTheEnd();
    }

    /** The next line without its end, which is CR, LF or both; null at the end of the stream. */
    private @Nullable String line() throws IOException {
        line.reset();
        for (int next = bytes.next(); next >= 0; next = bytes.next()) {
            boolean isSecondOfTwo = isAfterReturn && next == '\n' && line.size() == 0;
            isAfterReturn = next == '\r';
            if (next == '\r' || (next == '\n' && !isSecondOfTwo)) {
                return ended();
            }
            if (next != '\n') {
                bytes.add(line, size, next);
            }
        }
        return null;
    }

    private String ended() {
        size += line.size() + 1;
        String text = line.toString(UTF_8);
        boolean isMarked = isFirstLine && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        isFirstLine = false;
        return isMarked ? text.substring(1) : text;
    }

    private void field(String text) {
        int colon = text.indexOf(':');
        String field = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        String trimmed = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "data" -> {
                data.append(hasData ? "\n" : "").append(trimmed);
                hasData = true;
            }
            case "event" -> name = trimmed;
            case "id" -> id = trimmed.indexOf(0) < 0 ? trimmed : id;
            default -> {} // comments, retry, and what is not known
        }
    }

    /** Providers end their stream after the mark without the empty line that belongs there. Anything else is cut off. */
    private Optional<EventFrame> atTheEnd() throws StreamException {
        if (line.size() > 0) {
            field(line.toString(UTF_8));
        }
        if (hasData && !end.isEmpty() && data.toString().equals(end)) {
            return Optional.of(event());
        }
        if (hasData || !name.isEmpty() || id != null) {
            throw new StreamException(Kind.CONNECTION_LOST, "the stream ends inside an event", null);
        }
        return Optional.empty();
    }

    private EventFrame event() {
        return new EventFrame(name, id, data.toString());
    }

    private void forget() {
        data.setLength(0);
        hasData = false;
        size = 0;
        name = "";
        id = null;
    }
}
