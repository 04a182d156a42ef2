package dev.holdfast.http;

import dev.holdfast.text.TransportHeaders;

/** What may stand in a request header that a caller sets. RUNTIME 90. */
public final class HeaderRules {

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
        if (TransportHeaders.include(name)) {
            throw new IllegalArgumentException("header " + name + " is written by the transport: do not set it");
        }
        checkValue(name, value);
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
