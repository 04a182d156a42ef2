package dev.holdfast.generator.policy;

import java.util.Optional;

/** Finds the files that a policy extends. */
@FunctionalInterface
public interface FileLoader {
    /**
     * Loads a file.
     *
     * @param path the path as the policy writes it
     * @param from the file that names it, as messages show it
     * @return the file; nothing if there is none
     */
    Optional<LoadedFile> load(String path, String from);

    /**
     * A file that was loaded.
     *
     * @param displayPath its path as messages show it; the same file has the same one
     * @param content its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
    record LoadedFile(String displayPath, byte[] content) {}
}
