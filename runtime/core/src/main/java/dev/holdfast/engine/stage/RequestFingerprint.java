package dev.holdfast.engine.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.http.BytesBody;
import dev.holdfast.http.WireBody;
import dev.holdfast.http.WireRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two requests ask for the same deed: SHA-256 of method, path with query, and body, without credentials.
 *
 * <p>A body that is read while it is sent counts with its media type and length alone, since to read it here may use it up.
 */
final class RequestFingerprint {
    private RequestFingerprint() {}

    /** The fingerprint, as 64 hex digits. */
    static String of(WireRequest request) {
        MessageDigest digest = sha256();
        add(digest, request.method().getBytes(UTF_8));
        add(digest, request.uri().getRawPath().getBytes(UTF_8));
        add(digest, text(request.uri().getRawQuery()));
        WireBody body = request.body();
        if (body instanceof BytesBody bytes) {
            add(digest, bytes.bytes());
        } else if (body != null) {
            add(digest, text(mediaType(body) + " " + body.length()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Without parameters: the boundary of a multipart body is another one each time. */
    private static String mediaType(WireBody body) {
        String type = body.contentType();
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters);
    }

    private static byte[] text(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(UTF_8);
    }

    private static void add(MessageDigest digest, byte[] part) {
        // The length in front keeps the parts apart.
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
