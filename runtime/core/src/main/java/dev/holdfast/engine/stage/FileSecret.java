package dev.holdfast.engine.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A secret in a file, read anew each time, so that a rotated one is seen.
 *
 * @param name the secret's name
 * @param file holds the secret alone, possibly with a line end
 */
record FileSecret(String name, Path file) implements SecretSource {
    private static final int MOST_BYTES = 64 * 1024;

    @Override
    public String read(Duration most) throws SecretUnavailable {
        try (InputStream bytes = Files.newInputStream(file)) {
            String text = new String(bytes.readNBytes(MOST_BYTES), UTF_8).stripTrailing();
            if (text.isEmpty()) {
                throw new SecretUnavailable("secret " + name + ": file " + file + " is empty");
            }
            return text;
        } catch (IOException e) {
            throw new SecretUnavailable("secret " + name + ": file " + file + " cannot be read", false, e);
        }
    }
}
