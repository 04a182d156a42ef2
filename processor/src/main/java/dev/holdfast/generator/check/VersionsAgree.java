package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.IntegrationPlan;

/** {@link Rule#VERSION_HEADER_DISAGREES}. */
final class VersionsAgree {
    void check(IntegrationPlan integration, Findings findings) {
        String version = integration.facts().version();
        integration.facts().versionHeaders().forEach((name, header) -> {
            if (isComparable(version, header.value()) && !version.equals(header.value())) {
                findings.report(Diagnostic.of(
                                Rule.VERSION_HEADER_DISAGREES,
                                header.origin().place(),
                                name + " asks for " + header.value() + " but the document describes " + version)
                        .harm("Requests and answers would be those of a version that the types do not describe.")
                        .fix(findings.fix(name, '"' + version + '"'))
                        .fix("the document of " + header.value()));
            }
        });
    }

    /** A header that counts days and a document that counts releases say nothing of each other. */
    private static boolean isComparable(String left, String right) {
        return shape(left).equals(shape(right));
    }

    private static String shape(String version) {
        return version.replaceAll("[0-9]+", "0").replaceAll("[a-zA-Z]+", "a");
    }
}
