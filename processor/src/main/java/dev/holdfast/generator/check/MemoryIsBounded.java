package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.BulkheadPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** {@link Rule#MEMORY_BOUND}. */
final class MemoryIsBounded implements OperationCheck {
    private static final long MOST = 1L << 30;
    private static final long MEBIBYTE = 1L << 20;

    /** What the engine lets be under way where nothing is said. */
    private static final int BUILT_IN = 64;

    @Override
    public void check(OperationPlan operation, Findings findings) {
        Setting<Size> most = operation.resilience().responseLimit();
        Setting<BulkheadPlan> bulkhead = operation.resilience().bulkhead();
        int concurrent = bulkhead == null ? BUILT_IN : bulkhead.value().concurrent();
        if (most == null || operation.result().isStreamed() || most.value().bytes() <= MOST / concurrent) {
            return;
        }
        String total = new BigDecimal(most.value().bytes())
                .multiply(BigDecimal.valueOf(concurrent))
                .divide(BigDecimal.valueOf(MEBIBYTE), RoundingMode.UP)
                .toPlainString();
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.MEMORY_BOUND,
                        most.origin().place(),
                        concurrent + " answers of " + most.value() + " at once take " + total + "MiB")
                .harm("A provider that answers with all it may could end the process.")
                .subject(operation.id())
                .fix(
                        findings.words() == Words.POLICY
                                ? "`limits: { concurrent: " + fitting(most.value()) + " }`"
                                : "`@Bulkhead(concurrent = " + fitting(most.value()) + ")`")
                .fix(findings.fix(
                        findings.words() == Words.POLICY ? "most" : "value",
                        Math.max(1, MOST / concurrent / MEBIBYTE) + "MiB"));
        Findings.state(diagnostic, "response", most, most.value().toString());
        if (bulkhead == null) {
            diagnostic.detail("concurrent", null, String.valueOf(concurrent), "(built in)");
        } else {
            Findings.state(diagnostic, "concurrent", bulkhead, String.valueOf(concurrent));
        }
        findings.report(diagnostic);
    }

    private static long fitting(Size most) {
        return Math.max(1, MOST / most.bytes());
    }
}
