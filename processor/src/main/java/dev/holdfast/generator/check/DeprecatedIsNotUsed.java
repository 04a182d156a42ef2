package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;

/** {@link Rule#DEPRECATED_IN_USE}. */
final class DeprecatedIsNotUsed implements DocumentedCheck {
    @Override
    public void check(
            OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration, Findings findings) {
        if (operation.deprecated()) {
            findings.report(Diagnostic.of(
                            Rule.DEPRECATED_IN_USE,
                            operation.origin().entry(),
                            operation.id() + " is deprecated by its provider")
                    .cause(operation.origin().entry().key())
                    .harm("It will go away, on the provider's day and not on yours.")
                    .detail("document", documented.place(), operation.method() + " " + operation.path())
                    .subject(operation.id())
                    .fix("use what the document names in its place"));
        }
    }
}
