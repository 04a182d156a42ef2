package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/**
 * A body with its gzip encoding undone, one layer; refuses one that inflates beyond reason.
 *
 * <p>RUNTIME 84: a megabyte of zeros gzips to a kilobyte, and twice gzipped to a few bytes.
 */
final class DecodedStream extends InputStream {

    private static final long FREE_BYTES = 1024 * 1024;
    private static final long MOST_RATIO = 100;

    private final WireStream wire;
    private final InputStream decoded;
    private long count;

    private DecodedStream(WireStream wire, InputStream decoded) {
        this.wire = wire;
        this.decoded = decoded;
    }

    /** Starts decoding; a body without a byte is empty, however it claims to be encoded. */
    static InputStream gunzip(WireStream wire) throws IOException {
        var start = new PushbackInputStream(wire, 1);
        int first = start.read();
        if (first < 0) {
            return start;
        }
        start.unread(first);
        try {
            return new DecodedStream(wire, new GZIPInputStream(start, 8192));
        } catch (IOException e) {
            throw blamed(wire, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = decoded.read(bytes, offset, length);
        } catch (IOException e) {
            throw blamed(wire, e);
        }
        if (read < 0) {
            return readToTheEndOfTheWire();
        }
        count += read;
        if (count > FREE_BYTES && count > MOST_RATIO * wire.count()) {
            throw RefusedAnswer.tooLarge("the body inflates more than " + MOST_RATIO + " to 1");
        }
        return read;
    }

    /** Only the end of the wire shows that the body was not cut off, and lets the connection be used again. */
    private int readToTheEndOfTheWire() throws IOException {
        if (wire.read() >= 0) {
            throw RefusedAnswer.badEncoding("bytes follow the end of the gzip stream", null);
        }
        return -1;
    }

    private static IOException blamed(WireStream wire, IOException failure) {
        return wire.isBroken() ? failure : RefusedAnswer.badEncoding("the gzip stream is broken", failure);
    }
}
