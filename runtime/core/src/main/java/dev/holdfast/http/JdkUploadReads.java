package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source as fast as the JDK asks for it, on a thread of the transport: the JDK may ask on its selector thread, which a
 * slow source must not hold up (RUNTIME 77).
 */
final class JdkUploadReads implements Flow.Subscription, Runnable {

    private static final int PIECE = 16 * 1024;

    private final From from;
    private final Flow.Subscriber<? super ByteBuffer> to;
    private final Executor threads;
    private final AtomicLong wanted = new AtomicLong();
    private volatile boolean isOver;
    private @Nullable InputStream in;

    JdkUploadReads(From from, Flow.Subscriber<? super ByteBuffer> to, Executor threads) {
        this.from = from;
        this.to = to;
        this.threads = threads;
    }

    @Override
    public void request(long more) {
        if (wanted.getAndAdd(more) == 0) {
            threads.execute(this); // one at a time: only the first demand starts a run
        }
    }

    @Override
    public void run() {
        do {
            if (isOver) {
                close();
                return;
            }
            next();
        } while (wanted.decrementAndGet() > 0);
    }

    /** The stream is closed by the next run, or by whoever ends the exchange. */
    @Override
    public void cancel() {
        isOver = true;
        request(1);
    }

    private void next() {
        byte[] piece = new byte[PIECE];
        int count;
        try {
            count = read(piece);
        } catch (IOException | RuntimeException e) {
            isOver = true;
            close();
            from.wire().refuse(new RefusedBody(e instanceof IOException known ? known : new IOException(e)));
            to.onError(e);
            return;
        }
        if (count < 0) {
            isOver = true;
            close();
            to.onComplete();
        } else {
            to.onNext(ByteBuffer.wrap(piece, 0, count));
        }
    }

    private int read(byte[] piece) throws IOException {
        InputStream open = in;
        if (open == null) {
            open = from.source().open();
            in = open;
            from.exchange().readsFrom(open); // whoever ends the exchange closes it too
        }
        int count = open.read(piece);
        while (count == 0) { // an empty piece would end a chunked body
            count = open.read(piece);
        }
        return count;
    }

    private void close() {
        if (in == null) {
            return;
        }
        try {
            in.close();
        } catch (IOException | RuntimeException e) {
            return; // the caller's; what was read counts
        }
    }

    /**
     * What is read and for whom.
     *
     * @param source opened at the first demand
     * @param exchange closes the stream when it ends
     * @param wire is cut when the source fails
     */
    record From(BodySource source, Exchange exchange, JdkWire wire) {}
}
