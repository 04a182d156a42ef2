package dev.holdfast.generator.javac;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.emit.SourceFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Writes the classes behind interfaces. */
final class Implementations {
    private final ProcessingEnvironment environment;
    private final Diagnostics diagnostics;

    Implementations(ProcessingEnvironment environment, Diagnostics diagnostics) {
        this.environment = environment;
        this.diagnostics = diagnostics;
    }

    /** Writes a file that follows from an interface. */
    void write(SourceFile file, TypeElement origin) {
        try (Writer writer = environment
                .getFiler()
                .createSourceFile(file.name().qualifiedName(), origin)
                .openWriter()) {
            writer.write(file.text());
        } catch (IOException failure) {
            String headline = file.name().qualifiedName() + " cannot be written: " + failure.getMessage();
            diagnostics.report(Diagnostic.of(Rule.INVALID_CLIENT, ElementPlace.of(origin), headline)
                    .harm("There would be nothing to implement."));
        }
    }
}
