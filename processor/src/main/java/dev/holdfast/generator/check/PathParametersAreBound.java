package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@link Rule#UNBOUND_PATH_PARAMETER}. */
final class PathParametersAreBound implements OperationCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    @Override
    public void check(OperationPlan operation, Findings findings) {
        Set<String> placeholders = placeholders(operation.path());
        Set<String> arguments = operation.parameters().stream()
                .filter(it -> it.place() == ParameterPlace.PATH)
                .map(ParameterPlan::wireName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> homeless = new LinkedHashSet<>(arguments);
        homeless.removeAll(placeholders);
        placeholders.removeAll(arguments);
        for (String placeholder : placeholders) {
            // a misspelt name is one mistake, not two
            Optional<String> meant = Nearest.to(placeholder, homeless);
            meant.ifPresent(homeless::remove);
            String headline = "{" + placeholder + "} of " + operation.path() + " has no argument"
                    + meant.map(it -> ", did you mean " + it + "?").orElse("");
            report(operation, headline, fixOf(placeholder, findings.words()), findings);
        }
        for (String argument : homeless) {
            String headline = "argument " + argument + " has no place in " + operation.path();
            report(operation, headline, fixFor(argument, findings.words()), findings);
        }
    }

    private static Set<String> placeholders(String path) {
        return PLACEHOLDER
                .matcher(path)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String fixOf(String placeholder, Words words) {
        return words == Words.POLICY
                ? "declare the path parameter `" + placeholder + "` in the document"
                : "write `@Path(\"" + placeholder + "\")` on its argument";
    }

    private static String fixFor(String argument, Words words) {
        return words == Words.POLICY
                ? "take the path parameter `" + argument + "` out of the document"
                : "put `{" + argument + "}` into the path";
    }

    private static void report(OperationPlan operation, String headline, String fix, Findings findings) {
        findings.report(
                Diagnostic.of(Rule.UNBOUND_PATH_PARAMETER, operation.origin().entry(), headline)
                        .harm("The request would go to a path that the provider does not have.")
                        .subject(operation.id())
                        .fix(fix));
    }
}
