package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;
import java.util.List;

/** All rules over the plan, in the order of their findings. The plugin and the annotation processor run the same ones. */
public final class Checks {
    private final Findings findings;
    private final List<OperationCheck> operationChecks = List.of(
            new EveryCallHasATimeout(),
            new TimeoutsEndWithinADay(),
            new AttemptFitsCall(),
            new ConnectFitsAttempt(),
            new AttemptsAreFew(),
            new RetryHasJitter(),
            new RetryHasBudget(),
            new RetriesFitCall(),
            new WriteHasIdempotencyPlan(),
            new NaturalWriteHasReason(),
            new PermanentFailuresAreNotRetried(),
            new RetryNeedsIdempotency(),
            new RepeatHasAResult(),
            new FallbackHasAResult(),
            new WriteHasNoFallback(),
            new CacheHasAnAge(),
            new PathParametersAreBound());

    /** Makes the rules, which report in some words to some collector. */
    public Checks(Words words, Diagnostics diagnostics) {
        this.findings = new Findings(words, diagnostics);
    }

    /** Checks what a client says of itself, however it was written. */
    public void check(ClientPlan plan) {
        new BaseUrlIsEncrypted().check(plan.provider(), findings);
        for (OperationPlan operation : plan.operations()) {
            operationChecks.forEach(it -> it.check(operation, findings));
        }
    }

    /** Checks what only a policy says. */
    public void check(IntegrationPlan integration) {
        new SomebodyIsTold().check(integration, findings);
    }
}
