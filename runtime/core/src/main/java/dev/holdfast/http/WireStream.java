package dev.holdfast.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body as the wire delivers it, counted; once broken it stays broken.
 *
 * <p>The JDK's gzip stream swallows a failure that it meets while it looks for another gzip member (seen on 25), so a failure
 * has to come again at the next read.
 */
final class WireStream extends FilterInputStream {

    private final Exchange exchange;
    private long count;
    private @Nullable IOException failure;
    private boolean ended;

    WireStream(InputStream in, Exchange exchange) {
        super(in);
        this.exchange = exchange;
    }

    long count() {
        return count;
    }

    /** Whether the wire itself failed, as opposed to what was made of it. */
    boolean isBroken() {
        return failure != null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return -1;
        }
        try {
            return seen(in.read(bytes, offset, length));
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private int seen(int read) {
        if (read < 0) {
            ended = true;
            exchange.reached(Progress.COMPLETE);
        } else {
            count += read;
        }
        return read;
    }
}
