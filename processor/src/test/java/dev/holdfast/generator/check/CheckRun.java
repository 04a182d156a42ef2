package dev.holdfast.generator.check;

import dev.holdfast.generator.SamplePlans;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import java.util.List;

/** All checks over a small plan; a plan that is wrong in one way is found wrong in that way and no other. */
final class CheckRun {
    private CheckRun() {}

    /** What is found in the words of a policy. */
    static List<Diagnostic> inPolicy(OperationPlan... operations) {
        return run(Words.POLICY, operations);
    }

    /** What is found in the words of annotations. */
    static List<Diagnostic> inAnnotations(OperationPlan... operations) {
        return run(Words.ANNOTATION, operations);
    }

    /** The first lines of what is found in the words of a policy. */
    static List<String> headlines(OperationPlan... operations) {
        return inPolicy(operations).stream().map(DiagnosticText::headline).toList();
    }

    /** What is found about a provider. */
    static List<Diagnostic> about(ProviderPlan provider, Words words) {
        Diagnostics diagnostics = new Diagnostics();
        new Checks(words, diagnostics)
                .check(new dev.holdfast.generator.plan.ClientPlan(provider, List.of(), List.of()));
        return diagnostics.all();
    }

    private static List<Diagnostic> run(Words words, OperationPlan... operations) {
        Diagnostics diagnostics = new Diagnostics();
        new Checks(words, diagnostics).check(SamplePlans.with(List.of(), operations));
        return diagnostics.all();
    }
}
