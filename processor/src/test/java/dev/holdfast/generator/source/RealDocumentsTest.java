package dev.holdfast.generator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.generator.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the documents of real providers; skipped where the property {@code holdfast.specs} names no directory. */
final class RealDocumentsTest {
    @Test
    void documentsOfRealProvidersAreRead() throws IOException {
        String directory = System.getProperty("holdfast.specs", "");
        assumeTrue(!directory.isEmpty() && Files.isDirectory(Path.of(directory)), "holdfast.specs is not set");

        for (Path file : documents(Path.of(directory))) {
            Diagnostics diagnostics = new Diagnostics();

            var value = SourceReader.forDocuments()
                    .read(file.getFileName().toString(), Files.readAllBytes(file), diagnostics);

            assertThat(diagnostics.all()).as(file.toString()).isEmpty();
            assertThat(value).as(file.toString()).isPresent();
        }
    }

    private static List<Path> documents(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return files.filter(it -> it.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        }
    }
}
