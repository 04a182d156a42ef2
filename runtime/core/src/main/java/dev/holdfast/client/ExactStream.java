package dev.holdfast.client;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails unless it gives as many bytes as were announced: more or fewer would shift what follows. */
final class ExactStream extends FilterInputStream {
    private final long length;
    private long left;

    ExactStream(InputStream stream, long length) {
        super(stream);
        this.length = length;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] octet = new byte[1];
        return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        // At the end one byte more is asked for, to see whether it is the end.
        int got = in.read(bytes, offset, (int) Math.min(count, Math.max(1, left)));
        if (got < 0 && left > 0) {
            throw new EOFException("the content ended after " + (length - left) + " of " + length + " bytes");
        }
        if (got > left) {
            throw new IOException("the content is longer than the " + length + " bytes that were announced");
        }
        left -= Math.max(0, got);
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
