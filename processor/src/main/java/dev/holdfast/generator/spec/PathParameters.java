package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.spec.ApiParameter.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the parameters of an operation in line with its path. Documents name parameters that they do not declare, declare
 * them by a slightly different name, or as queries; the path is what the provider listens to.
 */
final class PathParameters {
    private final OperationOutline operation;
    private final Diagnostics diagnostics;

    PathParameters(OperationOutline operation, Diagnostics diagnostics) {
        this.operation = operation;
        this.diagnostics = diagnostics;
    }

    /** The parameters with one for each name in the path, and no other in it. */
    List<ApiParameter> inLine(List<ApiParameter> declared) {
        Set<String> names = RequestPath.names(operation.path());
        List<ApiParameter> kept = new ArrayList<>(declared);
        List<ApiParameter> homeless = declared.stream()
                .filter(it -> it.location() == Location.PATH && !names.contains(it.name()))
                .toList();
        kept.removeAll(homeless);
        List<ApiParameter> left = new ArrayList<>(homeless);
        for (String name : names) {
            boolean isDeclared = kept.stream()
                    .anyMatch(it -> it.location() == Location.PATH && it.name().equals(name));
            if (!isDeclared) {
                kept.add(meant(name, kept, left));
            }
        }
        left.forEach(it -> warn("declares the path parameter " + it.name() + ", which its path lacks: it is left out"));
        return kept;
    }

    private ApiParameter meant(String name, List<ApiParameter> kept, List<ApiParameter> homeless) {
        List<String> names = homeless.stream().map(ApiParameter::name).toList();
        Optional<String> nearest = Nearest.to(name, names);
        Optional<ApiParameter> misspelt = homeless.stream()
                .filter(it -> nearest.filter(it.name()::equals).isPresent())
                .findFirst();
        if (misspelt.isPresent()) {
            homeless.remove(misspelt.get());
            warn("declares the path parameter " + misspelt.get().name() + ", which its path calls " + name);
            return misspelt.get().inPath(name);
        }
        Optional<ApiParameter> elsewhere = kept.stream()
                .filter(it -> it.location() == Location.QUERY && it.name().equals(name))
                .findFirst();
        if (elsewhere.isPresent()) {
            kept.remove(elsewhere.get());
            return elsewhere.get().inPath(name);
        }
        warn("does not declare {" + name + "} of its path: it is taken for a text");
        ApiSchema text = ApiSchema.any(operation.place()).with(List.of("string"));
        return new ApiParameter(
                name,
                Location.PATH,
                true,
                "simple",
                false,
                false,
                false,
                text,
                Integer.MAX_VALUE,
                "",
                operation.place());
    }

    private void warn(String fact) {
        diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, operation.place(), operation.id() + " " + fact)
                .severity(Severity.WARNING)
                .subject(operation.id()));
    }
}
