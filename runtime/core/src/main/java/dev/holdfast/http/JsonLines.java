package dev.holdfast.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * JSON values one after the other: a line each, or, as in {@code application/json-seq} (RFC 7464), each after a record
 * separator. Empty pieces are passed over.
 */
final class JsonLines implements EventFrames {

    static final Set<String> MEDIA = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonlines",
            "application/jsonlines",
            "application/json-seq");

    private static final int RECORD_SEPARATOR = 0x1e;

    private final EventBytes bytes;
    private final int separator;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();

    private JsonLines(EventBytes bytes, int separator) {
        this.bytes = bytes;
        this.separator = separator;
    }

    static JsonLines of(String media, InputStream in, long most) {
        return new JsonLines(new EventBytes(in, most), media.endsWith("json-seq") ? RECORD_SEPARATOR : '\n');
    }

    @Override
    public Optional<EventFrame> next() throws IOException {
        int next;
        do {
            piece.reset();
            for (next = bytes.next(); next >= 0 && next != separator; next = bytes.next()) {
                bytes.add(piece, 0, next);
            }
            String text = piece.toString(UTF_8).strip();
            if (!text.isEmpty()) {
                return Optional.of(new EventFrame("", null, text));
            }
        } while (next >= 0);
        return Optional.empty();
    }
}
