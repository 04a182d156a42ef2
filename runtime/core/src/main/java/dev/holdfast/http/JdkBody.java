package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, from the JDK's threads to the one that reads it; at most two of the JDK's pieces wait in between.
 *
 * <p>The JDK's own stream does not wake for an interrupt on 17. This one does, and for an abort.
 */
final class JdkBody extends InputStream implements BodySubscriber<JdkBody> {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Object lock = new Object();
    private Flow.@Nullable Subscription source;
    private boolean isAborted;
    private boolean isOver;

    // For the one thread that reads.
    private Iterator<ByteBuffer> piece = Collections.emptyIterator();
    private ByteBuffer rest = NOTHING;
    private @Nullable Arrival last;

    /** Gives up what has not arrived, so that the connection closes; nothing once everything has. */
    void abort() {
        Flow.Subscription current;
        synchronized (lock) {
            if (isOver) {
                return;
            }
            isAborted = true;
            current = source;
        }
        if (current != null) {
            current.cancel();
        }
        arrivals.add(Arrival.ended(new IOException("the exchange was ended")));
    }

    @Override
    public CompletionStage<JdkBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        boolean isTooLate;
        synchronized (lock) {
            source = subscription;
            isTooLate = isAborted;
        }
        if (isTooLate) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrivals.add(new Arrival(buffers, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        over(Arrival.ended(failure instanceof IOException known ? known : new IOException(failure)));
    }

    @Override
    public void onComplete() {
        over(Arrival.ended(null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!rest.hasRemaining()) {
            if (piece.hasNext()) {
                rest = piece.next();
            } else if (!arrive()) {
                return -1;
            }
        }
        int count = Math.min(length, rest.remaining());
        rest.get(bytes, offset, count);
        return count;
    }

    /** Takes what comes next; false at the end. */
    private boolean arrive() throws IOException {
        Arrival next = last == null ? take() : last;
        if (next.isEnd()) {
            last = next;
            if (next.failure() != null) {
                throw next.failure();
            }
            return false;
        }
        piece = next.buffers().iterator();
        more();
        return true;
    }

    private Arrival take() throws IOException {
        try {
            return arrivals.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted inside a body").initCause(e);
        }
    }

    private void more() {
        Flow.Subscription current;
        synchronized (lock) {
            current = source;
        }
        if (current != null) {
            current.request(1);
        }
    }

    private void over(Arrival end) {
        synchronized (lock) {
            isOver = true;
        }
        arrivals.add(end);
    }

    /**
     * One thing that the JDK said.
     *
     * @param buffers bytes; none at the end
     * @param isEnd whether nothing follows
     * @param failure why it ended; null if it did not, or in good order
     */
    private record Arrival(
            List<ByteBuffer> buffers,
            boolean isEnd,
            @Nullable IOException failure) {

        static Arrival ended(@Nullable IOException failure) {
            return new Arrival(List.of(), true, failure);
        }
    }
}
