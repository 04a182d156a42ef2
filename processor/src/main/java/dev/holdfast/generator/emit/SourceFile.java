package dev.holdfast.generator.emit;

import dev.holdfast.generator.plan.JavaName;

/**
 * A generated file.
 *
 * @param name the type that it declares
 * @param text its text, with line feeds
 */
public record SourceFile(JavaName name, String text) {
    /** The file's path below the source root, with forward slashes. */
    public String path() {
        return name.qualifiedName().replace('.', '/') + ".java";
    }
}
