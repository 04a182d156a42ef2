package dev.holdfast.http;

/** The letters and digits that HTTP and URIs mean, which are fewer than Unicode's. */
final class Ascii {

    private Ascii() {}

    static boolean isLetterOrDigit(int character) {
        return isBetween(character, 'a', 'z') || isBetween(character, 'A', 'Z') || isBetween(character, '0', '9');
    }

    private static boolean isBetween(int character, char first, char last) {
        return character >= first && character <= last;
    }
}
