package dev.holdfast.maven;

import java.nio.file.Path;

/**
 * Where a project has what the goal reads and writes.
 *
 * @param base the project itself
 * @param output the source root that belongs to the goal
 * @param state what the goal remembers
 */
record ProjectDirectories(Path base, Path output, Path state) {
    ProjectDirectories {
        base = base.toAbsolutePath().normalize();
    }

    /** A file's path as messages and the state show it: relative to the project, with forward slashes. */
    String nameOf(Path file) {
        return base.relativize(file).toString().replace('\\', '/');
    }
}
