package dev.holdfast.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encodes text as UTF-8, keeping only the unreserved characters of RFC 3986 s. 2.3. */
public final class PercentEncoding {

    private static final String UNRESERVED_SYMBOLS = "-._~";

    /** Of the reserved characters those that neither end a query nor divide it, and that servers take as they are. */
    private static final String HARMLESS_IN_QUERIES = ":/?@!$'()*,;=";

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
        return encode(text, UNRESERVED_SYMBOLS);
    }

    /**
     * Encodes text for a value of a query, but keeps the reserved characters that cannot end it.
     *
     * @param text any text, possibly empty
     * @return ASCII; {@code #}, {@code &}, {@code +} and brackets are encoded all the same
     * @throws IllegalArgumentException as {@link #encode}
     */
    public static String encodeInQuery(String text) {
        return encode(text, UNRESERVED_SYMBOLS + HARMLESS_IN_QUERIES);
    }

    private static String encode(String text, String keptSymbols) {
        if (isKept(text, keptSymbols)) {
            return text;
        }
        var encoded = new StringBuilder(text.length() + 16);
        ByteBuffer bytes = utf8(text);
        while (bytes.hasRemaining()) {
            append(encoded, bytes.get() & 0xff, keptSymbols);
        }
        return encoded.toString();
    }

    private static boolean isKept(String text, String keptSymbols) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Ascii.isLetterOrDigit(character) && keptSymbols.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "the text has half of a surrogate pair: it is not well-formed Unicode", e);
        }
    }

    private static void append(StringBuilder encoded, int octet, String keptSymbols) {
        if (Ascii.isLetterOrDigit(octet) || keptSymbols.indexOf(octet) >= 0) {
            encoded.append((char) octet);
        } else {
            encoded.append('%').append(HEX[octet >> 4]).append(HEX[octet & 0xf]);
        }
    }
}
