package dev.holdfast.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encodes text as UTF-8, keeping only the unreserved characters of RFC 3986 s. 2.3. */
public final class PercentEncoding {

    private static final String UNRESERVED_SYMBOLS = "-._~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /**
     * Encodes text for a path segment or for a name or value of a query.
     *
     * @param text any text, possibly empty
     * @return ASCII; a space is {@code %20}
     * @throws IllegalArgumentException if the text has a surrogate without its partner; the message does not show the text
     */
    public static String encode(String text) {
        var encoded = new StringBuilder(text.length() + 16);
        ByteBuffer bytes = utf8(text);
        while (bytes.hasRemaining()) {
            append(encoded, bytes.get() & 0xff);
        }
        return encoded.toString();
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "the text has half of a surrogate pair: it is not well-formed Unicode", e);
        }
    }

    private static void append(StringBuilder encoded, int octet) {
        if (isUnreserved(octet)) {
            encoded.append((char) octet);
        } else {
            encoded.append('%').append(HEX[octet >> 4]).append(HEX[octet & 0xf]);
        }
    }

    private static boolean isUnreserved(int octet) {
        return Ascii.isLetterOrDigit(octet) || UNRESERVED_SYMBOLS.indexOf(octet) >= 0;
    }
}
