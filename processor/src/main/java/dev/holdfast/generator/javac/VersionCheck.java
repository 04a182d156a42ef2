package dev.holdfast.generator.javac;

import dev.holdfast.annotation.Contract;
import dev.holdfast.engine.HoldfastVersion;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** {@link Rule#VERSION_MISMATCH}: contract, processor and runtime must be of one version. */
final class VersionCheck {
    private static final String RUNTIME = "dev.holdfast.engine.HoldfastVersion";
    private final Elements elements;
    private final Diagnostics diagnostics;

    VersionCheck(Elements elements, Diagnostics diagnostics) {
        this.elements = elements;
        this.diagnostics = diagnostics;
    }

    /** Checks the runtime on the class path and the generator that wrote a client. */
    void check(TypeElement client) {
        compare(client, "runtime on the class path", runtimeVersion());
        AnnotationView.find(client, Contract.class, diagnostics)
                .ifPresent(view -> compare(client, "generator of this contract", view.text("version")));
    }

    private String runtimeVersion() {
        TypeElement type = elements.getTypeElement(RUNTIME);
        if (type == null) {
            return "missing";
        }
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(it -> it.getSimpleName().contentEquals("VALUE"))
                .map(VariableElement::getConstantValue)
                .map(String::valueOf)
                .findFirst()
                .orElse("unknown");
    }

    private void compare(TypeElement client, String what, String version) {
        if (version.equals(HoldfastVersion.VALUE)) {
            return;
        }
        diagnostics.report(Diagnostic.of(
                        Rule.VERSION_MISMATCH,
                        ElementPlace.of(client),
                        "the " + what + " is version " + version + ", the annotation processor is "
                                + HoldfastVersion.VALUE)
                .harm("Generated code calls what only the runtime of its own version has.")
                .fix("take all three from `dev.holdfast:holdfast-bom:" + HoldfastVersion.VALUE
                        + "` and run `mvn clean compile`"));
    }
}
