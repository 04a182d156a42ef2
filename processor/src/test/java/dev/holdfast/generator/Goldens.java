package dev.holdfast.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Generated texts that a person has read: {@code -Dgoldens=write} writes them anew, to be read again as a diff. */
public final class Goldens {
    private static final Path DIRECTORY = Path.of(System.getProperty("basedir"), "src/test/resources/goldens");

    private Goldens() {}

    /** Fails unless a text is what a person has read. */
    public static void check(String name, String text) throws IOException {
        Path golden = DIRECTORY.resolve(name);
        if ("write".equals(System.getProperty("goldens"))) {
            Files.createDirectories(DIRECTORY);
            Files.writeString(golden, text);
        }
        assertThat(golden).as("written with -Dgoldens=write").exists();
        assertThat(text).as(name).isEqualTo(Files.readString(golden));
    }
}
