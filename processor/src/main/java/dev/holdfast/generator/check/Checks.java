package dev.holdfast.generator.check;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.AccessPlan;
import dev.holdfast.generator.plan.ClientPlan;
import dev.holdfast.generator.plan.DocumentedOperation;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules over the plan, in the order of their findings. The plugin and the annotation processor run the same ones. */
public final class Checks {
    private final Findings findings;
    private final CreatingPutHasPlan creatingPut = new CreatingPutHasPlan();
    private final KeyFitsProvider keyFits = new KeyFitsProvider();
    private final RateIsKnown rate = new RateIsKnown();
    private final BreakerIsKnown breaker = new BreakerIsKnown();
    private final List<OperationCheck> operationChecks = List.of(
            new EveryCallHasATimeout(),
            new TimeoutsEndWithinADay(),
            new AttemptFitsCall(),
            new ConnectFitsAttempt(),
            new StreamHasIdleTimeout(),
            new AttemptsAreFew(),
            new RetryHasJitter(),
            new RetryHasBudget(),
            new RetriesFitCall(),
            new RetryAfterFitsCall(),
            new WriteHasIdempotencyPlan(),
            new NaturalWriteHasReason(),
            new DeclaredReadHasReason(),
            creatingPut,
            keyFits,
            new KeysOutliveRetries(),
            new PermanentFailuresAreNotRetried(),
            new RetryNeedsIdempotency(),
            new RepeatHasAResult(),
            new WindowHoldsAttempts(),
            new MemoryIsBounded(),
            new FallbackHasAResult(),
            new WriteHasNoFallback(),
            new CacheHasAnAge(),
            new PathParametersAreBound());
    private final List<DocumentedCheck> documentedChecks = List.of(
            (operation, documented, integration, found) -> creatingPut.check(operation, documented, found),
            (operation, documented, integration, found) -> keyFits.check(operation, documented, found),
            new UnsafeWriteIsAccepted(),
            new CriticalKeyIsGiven(),
            new ProviderKeyIsUsed(),
            new RepeatIsRecognised(),
            new RetryMeetsLatencyGoal(),
            new RedirectIsDecided(),
            new SuccessIsBelieved(),
            new CallHasCredential(),
            new CredentialIsNoParameter(),
            new DeprecatedIsNotUsed());

    /** Makes the rules, which report in some words to some collector. */
    public Checks(Words words, Diagnostics diagnostics) {
        this.findings = new Findings(words, diagnostics);
    }

    /** Checks a client of which nothing is known but what it says of itself, such as one written by hand. */
    public void check(ClientPlan plan) {
        provider(plan.provider());
        Place place = plan.provider().origin().place();
        new KeyTravelsInHeader().check(plan.provider().auth(), place, findings);
        new AnswersMeanOneThing().check(meanings(plan.provider()), findings);
        for (OperationPlan operation : plan.operations()) {
            operation(operation);
            rate.check(operation, place, findings);
            breaker.check(operation, place, findings);
        }
    }

    /** Checks a client together with what document and policy say of it. */
    public void check(ClientPlan plan, IntegrationPlan integration) {
        provider(plan.provider());
        for (OperationPlan operation : plan.operations()) {
            operation(operation);
            DocumentedOperation documented = integration.operations().get(operation.id());
            if (documented != null) {
                documented(operation, documented, integration);
            }
        }
        AccessPlan access = integration.facts().access();
        if (access != null) {
            new KeyTravelsInHeader()
                    .check(plan.provider().auth(), access.origin().place(), findings);
            new ScopesAreGranted().check(integration, access, findings);
            new ScopesAreNeeded().check(integration, access, findings);
        }
        new FloorHolds(findings).check(plan, integration);
    }

    /** Checks what only a policy says. */
    public void check(IntegrationPlan integration) {
        new AnswersMeanOneThing().check(integration.facts().meanings(), findings);
        new VersionsAgree().check(integration, findings);
        new SecretRotates().check(integration, findings);
        new SecretCanBeRevoked().check(integration, findings);
        new SomebodyIsTold().check(integration, findings);
        new AlertsGoAround().check(integration, findings);
        new FloorHolds(findings).check(integration);
    }

    private void provider(ProviderPlan provider) {
        new BaseUrlIsEncrypted().check(provider, findings);
    }

    private void operation(OperationPlan operation) {
        operationChecks.forEach(it -> it.check(operation, findings));
    }

    private void documented(OperationPlan operation, DocumentedOperation documented, IntegrationPlan integration) {
        if (!documented.decided().contains(RateIsKnown.KEY)) {
            rate.check(operation, operation.origin().entry(), findings);
        }
        if (!documented.decided().contains(BreakerIsKnown.KEY)) {
            breaker.check(operation, operation.origin().entry(), findings);
        }
        documentedChecks.forEach(it -> it.check(operation, documented, integration, findings));
    }

    /** The conditions of a client that was read from Java, where all stand in one annotation. */
    private static Map<FailureClass, List<Setting<Condition>>> meanings(ProviderPlan provider) {
        Map<FailureClass, List<Setting<Condition>>> found = new LinkedHashMap<>();
        provider.failures()
                .conditions()
                .forEach((failure, conditions) -> found.put(
                        failure,
                        conditions.stream()
                                .map(it -> new Setting<>(it, provider.origin()))
                                .toList()));
        return found;
    }
}
