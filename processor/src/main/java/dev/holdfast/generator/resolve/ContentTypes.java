package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.spec.ApiOperation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The media types that the policy chooses for bodies. What is said of one operation must be declared for it; what is said of
 * several holds where it is declared.
 */
final class ContentTypes {
    private static final String KEY = "contentType";

    private final Map<String, EffectiveMap> settings;
    private final Diagnostics diagnostics;

    /**
     * Makes a chooser.
     *
     * @param settings the effective settings by operation id
     * @param diagnostics takes choices that the document does not have
     */
    ContentTypes(Map<String, EffectiveMap> settings, Diagnostics diagnostics) {
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /** The media type that was chosen alone; all of them if none was. */
    List<BodyChoice> chosen(String operation, List<BodyChoice> declared) {
        EffectiveValue wanted = wanted(operation);
        if (wanted == null) {
            return declared;
        }
        List<BodyChoice> chosen = declared.stream()
                .filter(it -> it.mediaType().equalsIgnoreCase(wanted.text()))
                .toList();
        if (chosen.isEmpty() && isOfOne(wanted)) {
            report(
                    operation,
                    wanted,
                    declared.stream().map(BodyChoice::mediaType).toList());
        }
        return chosen.isEmpty() ? declared : chosen;
    }

    /** Reports a choice for an operation without a body. */
    void checkUnused(ApiOperation operation) {
        EffectiveValue wanted = wanted(operation.id());
        if (wanted != null && isOfOne(wanted)) {
            report(operation.id(), wanted, List.of());
        }
    }

    private @Nullable EffectiveValue wanted(String operation) {
        EffectiveMap own = settings.get(operation);
        return own == null ? null : own.value(KEY);
    }

    private static boolean isOfOne(EffectiveValue wanted) {
        return wanted.layer().kind() == Layer.Kind.OPERATION;
    }

    private void report(String operation, EffectiveValue wanted, List<String> declared) {
        String fact = declared.isEmpty()
                ? "takes no body, so contentType chooses nothing"
                : "does not take " + wanted.text() + " as the document has it";
        var finding = Diagnostic.of(Rule.INVALID_VALUE, wanted.value().place(), operation + " " + fact)
                .harm("The provider would not understand the request.")
                .subject(operation);
        if (declared.isEmpty()) {
            finding.fix("leave contentType out");
        }
        declared.forEach(it -> finding.fix("`contentType: " + it + "`"));
        diagnostics.report(finding);
    }
}
