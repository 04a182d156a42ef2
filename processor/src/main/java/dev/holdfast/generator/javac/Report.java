package dev.holdfast.generator.javac;

import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Severity;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * What was found in one round of javac: a value on a client that is wrong for several of its parts is reported once. Not
 * safe for use by several threads.
 */
final class Report {
    private final Diagnostics diagnostics = new Diagnostics();

    /** Adds what was found about an interface; warnings only where a person wrote it. */
    void add(TypeElement type, Diagnostics found) {
        boolean isHandWritten = type.getAnnotation(GeneratedByHoldfast.class) == null;
        found.all().stream()
                .filter(it -> isHandWritten || it.severity() == Severity.ERROR)
                .forEach(diagnostics::report);
    }

    /** Prints everything through javac, each finding at the narrowest place that it names. */
    void print(Messager messager) {
        for (Diagnostic diagnostic : diagnostics.all()) {
            Kind kind = diagnostic.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING;
            String text = DiagnosticText.whole(diagnostic);
            if (diagnostic.place() instanceof ElementPlace place) {
                messager.printMessage(kind, text, place.element(), place.annotation(), place.value());
            } else {
                messager.printMessage(kind, text);
            }
        }
    }
}
