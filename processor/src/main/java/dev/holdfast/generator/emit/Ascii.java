package dev.holdfast.generator.emit;

/** Java sources in ASCII, which no encoding of a build or an editor can spoil (JLS 3.3). */
final class Ascii {
    /** The first character that does not print, behind those that do. */
    private static final char DELETE = 127;

    private Ascii() {}

    /** A source text that means the same: javac reads the escapes in names, texts and comments alike. */
    static String source(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) < DELETE) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length() + 64).append(text, 0, plain);
        for (int index = plain; index < text.length(); index++) {
            append(ascii, text.charAt(index));
        }
        return ascii.toString();
    }

    /** A character, as it is or escaped. */
    static void append(StringBuilder ascii, int unit) {
        if (unit < DELETE) {
            ascii.append((char) unit);
        } else {
            ascii.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                ascii.append(Character.forDigit(unit >> shift & 0xf, 16));
            }
        }
    }
}
