package dev.holdfast.client;

import dev.holdfast.http.BodySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** What one call sends of some content; streams that are longer or shorter than said fail. */
final class ContentSource implements BodySource {
    private final BinaryContent.Opener opener;
    private final long length;
    private final AtomicBoolean isSpent;

    ContentSource(BinaryContent.Opener opener, long length, AtomicBoolean isSpent) {
        this.opener = opener;
        this.length = length;
        this.isSpent = isSpent;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isSpent() {
        return isSpent.get();
    }

    @Override
    public InputStream open() throws IOException {
        InputStream stream = opener.open();
        return length < 0 ? stream : new ExactStream(stream, length);
    }
}
