package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Several sources one after the other, each opened when it is its turn. */
public final class ConcatenatedSource implements BodySource {

    private final List<BodySource> sources;

    /** In this order. */
    public ConcatenatedSource(List<BodySource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public long length() {
        boolean isKnown = sources.stream().allMatch(it -> it.length() >= 0);
        return isKnown ? sources.stream().mapToLong(BodySource::length).sum() : UNKNOWN;
    }

    @Override
    public boolean isSpent() {
        return sources.stream().anyMatch(BodySource::isSpent);
    }

    @Override
    public InputStream open() {
        return new Concatenation(sources.iterator());
    }

    private static final class Concatenation extends InputStream {
        private final Iterator<BodySource> rest;
        private volatile InputStream current = InputStream.nullInputStream();

        Concatenation(Iterator<BodySource> rest) {
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            byte[] octet = new byte[1];
            return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            for (int count = current.read(bytes, offset, length); ; count = current.read(bytes, offset, length)) {
                if (count >= 0 || !rest.hasNext()) {
                    return count;
                }
                current.close();
                current = rest.next().open();
            }
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
