package dev.holdfast.generator.diagnostic;

/**
 * A place in a text file.
 *
 * @param file the file's path, relative to the project where it lies inside, with forward slashes
 * @param line the line, from 1; 0 for the whole file
 * @param column the column, from 1; 0 for the whole line
 */
public record TextPlace(String file, int line, int column) implements Place {
    /** Checks the numbers. */
    public TextPlace {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line " + line + " and column " + column + " must not be negative");
        }
    }

    /** The whole of a file. */
    public static TextPlace of(String file) {
        return new TextPlace(file, 0, 0);
    }
}
