package dev.holdfast.generator.spec;

import dev.holdfast.generator.source.SourceValue;
import java.util.Optional;

/** Loads the further files that a document refers to. Its owner decides what is readable; it reports what is not. */
@FunctionalInterface
public interface FileLoader {
    /**
     * Loads a file.
     *
     * @param path its path relative to the directory of the document, with forward slashes and without {@code ..}
     * @return its value; nothing if it could not be read, which was reported
     */
    Optional<SourceValue> load(String path);

    /** Loads nothing: for documents in one file. */
    static FileLoader none() {
        return path -> Optional.empty();
    }
}
