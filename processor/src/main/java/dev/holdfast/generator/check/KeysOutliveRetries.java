package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.KeyRules;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Durations;
import java.time.Duration;

/** {@link Rule#KEY_OUTLIVED_BY_RETRIES}. */
final class KeysOutliveRetries implements OperationCheck {
    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<Duration> call = operation.resilience().timeout().call();
        int attempts = operation.resilience().retry().attempts().value();
        if (call == null
                || attempts <= 1
                || !(operation.resilience().idempotency() instanceof Idempotency.Keyed keyed)) {
            return;
        }
        Duration remembered = keyed.rules().retention().minus(keyed.rules().margin());
        if (call.value().compareTo(remembered) < 0) {
            return;
        }
        String callText = Durations.print(call.value());
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.KEY_OUTLIVED_BY_RETRIES,
                        call.origin().place(),
                        "attempts may go on for " + callText + " but the provider forgets the key after "
                                + lifetime(keyed.rules()))
                .harm("The attempt that comes after that is a new deed to the provider: it is done twice.")
                .subject(operation.id());
        Findings.state(diagnostic, "timeout", call, findings.words().value("call", callText));
        diagnostic.detail("retention", null, Durations.print(keyed.rules().retention()));
        diagnostic.detail("margin", null, Durations.print(keyed.rules().margin()));
        if (remembered.compareTo(Duration.ofSeconds(2)) >= 0) {
            diagnostic.fix(findings.fix("call", Durations.print(remembered.dividedBy(2))));
        }
        findings.report(diagnostic.fix(findings.fix("attempts", "1")));
    }

    private static String lifetime(KeyRules rules) {
        String retention = Durations.print(rules.retention());
        return rules.margin().isZero() ? retention : retention + " less a margin of " + Durations.print(rules.margin());
    }
}
