package dev.holdfast.http;

import dev.holdfast.http.TransportException.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer that arrived and that we refuse. */
final class RefusedAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Phase phase;

    private RefusedAnswer(Kind kind, Phase phase, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.phase = phase;
    }

    static RefusedAnswer tooLarge(String message) {
        return new RefusedAnswer(Kind.TOO_LARGE, Phase.RESPONSE_BODY, message, null);
    }

    static RefusedAnswer badEncoding(String message, @Nullable Throwable cause) {
        return new RefusedAnswer(Kind.BAD_ENCODING, Phase.DECODE, message, cause);
    }

    static RefusedAnswer badHead(String message) {
        return new RefusedAnswer(Kind.PROTOCOL, Phase.HEADERS, message, null);
    }

    Kind kind() {
        return kind;
    }

    Phase phase() {
        return phase;
    }
}
