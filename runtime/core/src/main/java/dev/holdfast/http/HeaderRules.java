package dev.holdfast.http;

import java.util.Locale;
import java.util.Set;

/** What may stand in a request header that a caller sets. RUNTIME 90. */
public final class HeaderRules {

    /** Framing and connection headers: the transport writes them, and another value would desynchronise the connection. */
    private static final Set<String> RESERVED = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

    private HeaderRules() {}

    /**
     * Refuses what must not be sent.
     *
     * @param name a token of RFC 9110 s. 5.6.2, not one that the transport writes itself
     * @param value visible Latin-1 text, spaces and tabs; never CR, LF, NUL or another control character
     * @throws IllegalArgumentException if either is refused; the message names the header and never shows the value
     */
    public static void check(String name, String value) {
        checkName(name);
        if (isWrittenByTransport(name)) {
            throw new IllegalArgumentException("header " + name + " is written by the transport: do not set it");
        }
        checkValue(name, value);
    }

    /** Whether the transport writes a header itself, so that nobody else may. */
    public static boolean isWrittenByTransport(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    static void checkName(String name) {
        if (name.isEmpty() || !name.chars().allMatch(HeaderRules::isTokenCharacter)) {
            throw new IllegalArgumentException(
                    "a header's name must be letters, digits or " + TOKEN_SYMBOLS + ", without spaces");
        }
    }

    static void checkValue(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isValueCharacter(value.charAt(i))) {
                throw new IllegalArgumentException("the value of header " + name
                        + " has a control or non-Latin-1 character" + " at index " + i + ": remove or encode it");
            }
        }
    }

    private static boolean isTokenCharacter(int character) {
        return Ascii.isLetterOrDigit(character) || TOKEN_SYMBOLS.indexOf(character) >= 0;
    }

    private static boolean isValueCharacter(char character) {
        return character == '\t' || (character <= 0xff && !Character.isISOControl(character));
    }
}
