package dev.holdfast.client;

import dev.holdfast.http.BodySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Content of one stream, which one attempt of one call may read. */
final class OnceOrigin implements Supplier<BodySource> {
    private final InputStream stream;
    private final long length;
    private final AtomicBoolean isSpent = new AtomicBoolean();

    OnceOrigin(InputStream stream, long length) {
        this.stream = stream;
        this.length = length;
    }

    @Override
    public BodySource get() {
        if (isSpent.get()) {
            throw new IllegalArgumentException("the stream was read by an earlier call: give each call its own,"
                    + " or say how to open one with BinaryContent.opening");
        }
        return new ContentSource(this::open, length, isSpent);
    }

    private InputStream open() throws IOException {
        if (!isSpent.compareAndSet(false, true)) {
            throw new IOException("the stream was read before");
        }
        return stream;
    }
}
