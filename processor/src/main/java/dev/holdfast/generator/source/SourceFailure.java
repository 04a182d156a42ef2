package dev.holdfast.generator.source;

import dev.holdfast.generator.diagnostic.DiagnosticBuilder;

/** Ends the reading of a file that cannot be read on; never leaves this package. */
final class SourceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DiagnosticBuilder diagnostic;

    SourceFailure(DiagnosticBuilder diagnostic) {
        super(null, null, false, false);
        this.diagnostic = diagnostic;
    }

    SourceFailure(DiagnosticBuilder diagnostic, Exception cause) {
        super(null, cause, false, false);
        this.diagnostic = diagnostic;
    }

    DiagnosticBuilder diagnostic() {
        return diagnostic;
    }
}
