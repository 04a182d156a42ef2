package dev.holdfast.generator.emit;

/** Java sources in ASCII, which no encoding of a build or an editor can spoil (JLS 3.3). */
final class Ascii {
    private Ascii() {}

    /** A source text that means the same: javac reads the escapes in names, texts and comments alike. */
    static String source(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(unit -> append(ascii, unit));
        return ascii.toString();
    }

    /** A character, as it is or escaped. */
    static void append(StringBuilder ascii, int unit) {
        if (unit < 127) {
            ascii.append((char) unit);
        } else {
            ascii.append(String.format("\\u%04x", unit));
        }
    }
}
