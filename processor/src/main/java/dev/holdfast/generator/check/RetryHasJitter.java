package dev.holdfast.generator.check;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@link Rule#RETRY_WITHOUT_JITTER}. */
final class RetryHasJitter implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        RetryPlan retry = operation.resilience().retry();
        Setting<Integer> attempts = retry.attempts();
        Map<String, String> missing = missing(retry, findings.words());
        if (attempts.value() <= 1 || missing.isEmpty()) {
            return;
        }
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.RETRY_WITHOUT_JITTER,
                        attempts.origin().place(),
                        attempts.value() + " attempts without " + String.join(" and ", missing.keySet()))
                .harm("Callers that fail together come back together, and the provider fails again.")
                .subject(operation.id())
                .fix("`" + findings.words().list(missing) + "`")
                .fix(findings.fix("attempts", "1"));
        Findings.state(
                diagnostic,
                "retry",
                attempts,
                findings.words().value("attempts", attempts.value().toString()));
        findings.report(diagnostic);
    }

    private static Map<String, String> missing(RetryPlan retry, Words words) {
        Map<String, String> missing = new LinkedHashMap<>();
        if (retry.backoff() == null) {
            missing.put("backoff", "250ms..2s x2");
        }
        if (retry.jitter() == null || retry.jitter().value() == Jitter.NONE) {
            missing.put("jitter", words == Words.POLICY ? "full" : "FULL");
        }
        return missing;
    }
}
