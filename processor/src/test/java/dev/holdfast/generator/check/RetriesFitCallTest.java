package dev.holdfast.generator.check;

import static dev.holdfast.generator.SampleSettings.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.SampleOperation;
import dev.holdfast.generator.SampleResilience;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.plan.OperationPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RetriesOutliveCall: the example of CHECKS, word for word. */
final class RetriesFitCallTest {
    @Test
    void saysWhenEachAttemptStartsAndWhatWouldFit() {
        List<Diagnostic> found = CheckRun.inPolicy(
                money("PostPaymentIntents"), money("PostPaymentIntentsIntentCapture"), money("PostRefunds"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(DiagnosticText.located(found.get(0))).isEqualTo("""
                src/main/holdfast/shop.policy.yaml:[57,3] [RetriesOutliveCall] attempt 3 starts at 20.75s at the latest \
                but the call ends at 20s
                    The last attempt exists on paper only: whoever counts on it is mistaken.
                    timeout  shop.policy.yaml:57  call: 20s, attempt: 10s  (group money-moves)
                    retry    shop.policy.yaml:67  attempts: 3              (group money-moves)
                    backoff  shop.policy.yaml:28  250ms..2s x2             (defaults)
                    attempt 1   0.00s - 10.00s
                    attempt 2  10.25s - 20.00s  cut off
                    attempt 3  20.75s           never starts
                    Affects PostPaymentIntents, PostPaymentIntentsIntentCapture, PostRefunds
                    Fix: `attempt: 6s` (all three fit: 18.75s), or `attempts: 2`, or `call: 31s`
                    Page: mvn dev.holdfast:holdfast-maven-plugin:explain -Drule=RetriesOutliveCall""");
    }

    @Test
    void onlyWarnsWhereTheLastAttemptIsCutShort() {
        OperationPlan operation = operation(new SampleResilience().attempts(2).timeouts("20s", "10s", "1s"));

        assertThat(CheckRun.inPolicy(operation)).singleElement().satisfies(it -> {
            assertThat(it.severity()).isEqualTo(Severity.WARNING);
            assertThat(it.headline())
                    .isEqualTo("attempt 2 starts at 10.25s at the latest and is cut short when the call ends at 20s");
            assertThat(it.fixes()).containsExactly("`attempt: 9s` (both fit: 18.25s)", "`attempts: 1`", "`call: 21s`");
        });
    }

    @Test
    void isSilentWhereAllAttemptsFit() {
        assertThat(CheckRun.inPolicy(operation(new SampleResilience().timeouts("18750ms", "6s", "1s"))))
                .isEmpty();
        assertThat(CheckRun.inPolicy(
                        operation(new SampleResilience().attempts(1).timeouts("15s", "15s", "1s"))))
                .isEmpty();
    }

    @Test
    void writesAnnotationsForThoseWhoWroteAnnotations() {
        OperationPlan operation = operation(new SampleResilience().timeouts("20s", "10s", "1s"));

        assertThat(CheckRun.inAnnotations(operation))
                .singleElement()
                .satisfies(it -> assertThat(it.fixes())
                        .containsExactly(
                                "`attempt = \"6s\"` (all three fit: 18.75s)", "`attempts = 2`", "`call = \"31s\"`"));
    }

    @Test
    void reportsTheSameNumbersAgainWhereTheyStandElsewhere() {
        OperationPlan other = operation(new SampleResilience()
                .timeouts(setting("20s", 90, "group other"), setting("10s", 90, "group other"), setting("1s")));

        assertThat(CheckRun.inPolicy(money("PostRefunds"), other)).hasSize(2);
    }

    private static OperationPlan money(String id) {
        return SampleOperation.post(id, "/refunds")
                .rules(new SampleResilience()
                        .idempotency(SampleResilience.keyed())
                        .timeouts(
                                setting("20s", 57, "group money-moves"),
                                setting("10s", 57, "group money-moves"),
                                setting("1s"))
                        .attempts(setting(3, 67, "group money-moves"))
                        .backoff("250ms..2s x2"))
                .build();
    }

    private static OperationPlan operation(SampleResilience rules) {
        return SampleOperation.get("GetThings", "/things").rules(rules).build();
    }
}
