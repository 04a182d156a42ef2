package dev.holdfast.generator.emit.contract;

import dev.holdfast.generator.emit.JavadocText;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.plan.ProviderPlan;

/** Writes the file that says of a package that nothing in it is null unless it says so. */
final class PackageEmitter {
    private PackageEmitter() {}

    static SourceFile of(ProviderPlan provider) {
        String text = """
                /** Client of %s. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """;
        return new SourceFile(
                provider.name().sibling("package-info"),
                text.formatted(
                        JavadocText.escaped(provider.title()), provider.name().packageName()));
    }
}
