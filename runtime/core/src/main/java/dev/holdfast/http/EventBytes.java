package dev.holdfast.http;

import dev.holdfast.http.TransportException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a stream byte by byte without a call to the network for each, and collects pieces within a bound. */
final class EventBytes {

    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int end;

    EventBytes(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** The next byte; -1 at the end. */
    int next() throws IOException {
        if (position == end) {
            end = in.read(buffer, 0, buffer.length);
            position = 0;
            if (end < 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }

    /** Adds a byte to a piece of an event that has some bytes besides. */
    void add(ByteArrayOutputStream piece, long besides, int next) throws StreamException {
        if (piece.size() + besides >= most) {
            throw new StreamException(Kind.TOO_LARGE, "an event has more than " + most + " bytes", null);
        }
        piece.write(next);
    }
}
