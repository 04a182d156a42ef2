package dev.holdfast.example.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the documents of a folder: the files below it whose root says {@code openapi} or {@code swagger}. */
final class Documents {
    private static final Pattern EXTENSION = Pattern.compile(".*\\.(json|yaml|yml)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT =
            Pattern.compile("(?m)^[\\s{]*[\"']?(openapi|swagger)[\"']?\\s*:|[{,]\\s*\"(openapi|swagger)\"\\s*:");

    private Documents() {}

    /**
     * Finds them, sorted by name, so that reports are the same everywhere.
     *
     * @param most the largest file to look at, in KiB
     */
    static List<RawDocument> of(Path folder, long most) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> EXTENSION.matcher(it.getFileName().toString()).matches())
                    .filter(it -> it.toFile().length() <= most * 1024)
                    .filter(Documents::mentionsVersion)
                    .map(it -> new RawDocument(folder, it))
                    .filter(it -> it.root().has("openapi") || it.root().has("swagger"))
                    .sorted((one, two) -> one.name().compareTo(two.name()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Spares the reading of hundreds of files that hold parts of a document. */
    private static boolean mentionsVersion(Path file) {
        try {
            return ROOT.matcher(Files.readString(file, StandardCharsets.UTF_8)).find();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
