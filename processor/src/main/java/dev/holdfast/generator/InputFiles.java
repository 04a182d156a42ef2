package dev.holdfast.generator;

import java.util.Optional;

/** Where documents and policies are read from. */
@FunctionalInterface
public interface InputFiles {
    /**
     * Reads a file.
     *
     * @param path its path relative to the project, with forward slashes
     * @return its content; empty if there is no such file
     * @throws java.io.UncheckedIOException if it is there and cannot be read
     */
    Optional<byte[]> read(String path);
}
