package dev.holdfast.http;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A request's body that never ends and has no length; it tells when so much was read that the head must have left. */
final class EndlessBody extends InputStream implements BodySource {

    private static final int MORE_THAN_BUFFERS_HOLD = 128 * 1024;

    private final CountDownLatch isLeaving = new CountDownLatch(1);
    private long count;

    WireRequest put(TransportUnderTest under) {
        return new WireRequest(
                "PUT", under.server.uri("/"), List.of(), new StreamBody("application/octet-stream", this));
    }

    void awaitLeaving() throws InterruptedException {
        isLeaving.await();
    }

    @Override
    public int read() {
        count++;
        if (count == MORE_THAN_BUFFERS_HOLD) {
            isLeaving.countDown();
        }
        return 0;
    }

    @Override
    public long length() {
        return UNKNOWN;
    }

    @Override
    public boolean isSpent() {
        return false;
    }

    @Override
    public InputStream open() {
        return this;
    }
}
