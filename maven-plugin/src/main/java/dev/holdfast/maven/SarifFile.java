package dev.holdfast.maven;

import java.nio.file.Path;

/**
 * Where findings are written for code scanning.
 *
 * @param file the file
 * @param root the root of the repository, which the paths in the file are relative to
 */
record SarifFile(Path file, Path root) {
    /** A project as seen from the root, with a slash at the end; empty for the root itself and what is not below it. */
    String directoryOf(Path project) {
        Path top = root.toAbsolutePath().normalize();
        if (!project.startsWith(top) || project.equals(top)) {
            return "";
        }
        return top.relativize(project).toString().replace('\\', '/') + "/";
    }
}
