package dev.holdfast.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a request's body come from, while they are sent. */
public interface BodySource {

    /** The length of a source that does not know it. */
    long UNKNOWN = -1;

    /** How many bytes {@link #open} gives; {@link #UNKNOWN} if that is not known before they were read. */
    long length();

    /** Whether it was opened and cannot be opened again. */
    boolean isSpent();

    /**
     * Opens it at its first byte; the caller closes the stream.
     *
     * @throws IOException if it cannot be opened, or not again
     */
    InputStream open() throws IOException;

    /** A source of some bytes, which are shared, not copied. */
    static BodySource of(byte[] bytes) {
        return new BodySource() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public boolean isSpent() {
                return false;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
