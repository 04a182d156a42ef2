package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client library hands over once the headers are there.
 *
 * @param status of the last head, never an informational one
 * @param lines the headers
 * @param content the body; null where the answer cannot have one
 */
record Answer(int status, List<WireHeader> lines, @Nullable Content content) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** A body that has not been read. */
    interface Content {

        /** What {@code Content-Length} says; negative if nothing does. */
        long length();

        /** Its bytes as they came, content encoding included. */
        InputStream open() throws IOException;
    }
}
