package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;

/** Puts a body into HttpClient's request; one that is read while it is sent fails the exchange if it cannot be read. */
final class Upload {

    private static final int PIECE = 16 * 1024;

    private final BodySource source;
    private final HttpUriRequestBase message;
    private final Exchange exchange;

    private Upload(BodySource source, HttpUriRequestBase message, Exchange exchange) {
        this.source = source;
        this.message = message;
        this.exchange = exchange;
    }

    static void attach(WireBody body, HttpUriRequestBase message, Exchange exchange) {
        HeaderRules.checkValue(HttpHeaders.CONTENT_TYPE, body.contentType());
        message.setHeader(HttpHeaders.CONTENT_TYPE, body.contentType());
        if (body instanceof BytesBody inMemory) {
            message.setEntity(new ByteArrayEntity(inMemory.bytes(), null));
        } else if (body instanceof StreamBody stream) {
            var upload = new Upload(stream.source(), message, exchange);
            message.setEntity(new EntityTemplate(body.length(), null, null, upload::write));
        }
    }

    private void write(OutputStream out) throws IOException {
        try (InputStream in = opened()) {
            // Whoever ends the exchange closes the stream too: a read from it may take as long as it likes.
            exchange.readsFrom(in);
            byte[] piece = new byte[PIECE];
            for (int count = read(in, piece); count >= 0; count = read(in, piece)) {
                out.write(piece, 0, count);
            }
        }
    }

    private InputStream opened() throws RefusedBody {
        try {
            return source.open();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private int read(InputStream in, byte[] piece) throws RefusedBody {
        try {
            return in.read(piece);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** HttpClient would end the chunks in good order, and the server would take a part for the whole: cut it first. */
    private RefusedBody refused(IOException cause) {
        message.cancel();
        return new RefusedBody(cause);
    }
}
