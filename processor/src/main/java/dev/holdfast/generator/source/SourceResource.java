package dev.holdfast.generator.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that is shipped beside a class. */
public final class SourceResource {
    private SourceResource() {}

    /**
     * Reads a file.
     *
     * @param owner the class beside which it lies
     * @param name its name
     * @return its bytes
     * @throws IllegalStateException if there is none
     */
    public static byte[] read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not beside " + owner.getName());
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
