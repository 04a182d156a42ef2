package dev.holdfast.generator.check;

import static dev.holdfast.generator.SampleSettings.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.SampleOperation;
import dev.holdfast.generator.SampleResilience;
import dev.holdfast.generator.SampleSettings;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import org.junit.jupiter.api.Test;

/** Rules about timeouts: no call without one, and each fits into the next. */
final class TimeoutChecksTest {
    @Test
    void isSilentAboutTimeoutsThatFit() {
        assertThat(CheckRun.inPolicy(read("20s", "6s", "1s"), read("24h", "6s", "1s")))
                .isEmpty();
    }

    @Test
    void missesEachTimeoutThatIsNotThere() {
        assertThat(CheckRun.headlines(read("", "", "")))
                .containsExactly("[MissingTimeout] GetThings has no call, attempt or connect timeout");
        assertThat(CheckRun.headlines(read("20s", "6s", "")))
                .containsExactly("[MissingTimeout] GetThings has no connect timeout");
    }

    @Test
    void pointsAtTheOperationWhoseTimeoutIsMissing() {
        Diagnostic found = only(read("", "6s", "1s"));

        assertThat(found.place()).isEqualTo(SampleSettings.place(100));
        assertThat(DiagnosticText.whole(found)).isEqualTo("""
                [MissingTimeout] GetThings has no call timeout
                    A provider that accepts the request and never answers would hold its caller forever.
                    Fix: `timeout: { call: 19s }`
                    Page: mvn dev.holdfast:holdfast-maven-plugin:explain -Drule=MissingTimeout""");
    }

    @Test
    void suggestsTimeoutsThatFitTheOnesThatAreThere() {
        assertThat(only(read("", "", "")).fixes())
                .containsExactly("`timeout: { call: 10s, attempt: 3s, connect: 1s }`");
        assertThat(only(read("2s", "", "")).fixes()).containsExactly("`timeout: { attempt: 500ms, connect: 100ms }`");
    }

    @Test
    void suggestsAWholeAnnotationSinceItsMembersStandTogether() {
        assertThat(CheckRun.inAnnotations(read("20s", "6s", "")).get(0).fixes())
                .containsExactly("`@Timeout(call = \"20s\", attempt = \"6s\", connect = \"1s\")`");
    }

    @Test
    void reportsOneMissingDefaultOnceForAllOperations() {
        OperationPlan other = SampleOperation.get("GetOther", "/others")
                .rules(new SampleResilience().timeouts("20s", "6s", ""))
                .build();

        assertThat(CheckRun.inPolicy(read("20s", "6s", ""), other))
                .singleElement()
                .satisfies(it -> assertThat(it.subjects()).containsExactly("GetThings", "GetOther"));
    }

    @Test
    void missesTheTimesOfAStreamedAnswer() {
        OperationPlan whole = SampleOperation.get("GetFile", "/file")
                .returns(new ResultPlan(ResultKind.DOWNLOAD, ResultKind.download(), false, ""))
                .build();

        assertThat(CheckRun.headlines(whole)).containsExactly("[MissingTimeout] GetFile has no idle or stream timeout");
        assertThat(only(whole).fixes()).containsExactly("`timeout: { idle: 30s, stream: 10m }`");
    }

    @Test
    void refusesTimeoutsOfMoreThanADay() {
        assertThat(CheckRun.headlines(read("25h", "6s", "1s")))
                .containsExactly("[UnitlessValue] call timeout 25h is longer than a day");
    }

    @Test
    void refusesAttemptsThatOutliveTheCall() {
        assertThat(DiagnosticText.whole(only(one("5s", "8s", "1s")))).isEqualTo("""
                [AttemptOutlivesCall] attempt timeout 8s is longer than call timeout 5s
                    The call ends first, so the number for the attempt never acts and misleads whoever reads it.
                    timeout  shop.policy.yaml:12  call: 5s, attempt: 8s  (defaults)
                    Affects GetThings
                    Fix: `attempt: 5s`, or `call: 8s`
                    Page: mvn dev.holdfast:holdfast-maven-plugin:explain -Drule=AttemptOutlivesCall""");
        assertThat(CheckRun.inPolicy(one("5s", "5s", "1s"))).isEmpty();
    }

    @Test
    void refusesToSpendTheWholeAttemptOnConnecting() {
        assertThat(only(one("5s", "2s", "2s"))).satisfies(it -> {
            assertThat(DiagnosticText.headline(it))
                    .isEqualTo("[ConnectOutlivesAttempt] connect timeout 2s is not shorter than attempt timeout 2s");
            assertThat(it.fixes()).containsExactly("`connect: 500ms`");
        });
        assertThat(CheckRun.inPolicy(one("5s", "2s", "1999ms"))).isEmpty();
    }

    @Test
    void saysInWhichLayersTheTwoValuesStand() {
        SampleResilience rules = new SampleResilience()
                .attempts(1)
                .timeouts(setting("5s"), setting("8s", 57, "group money-moves"), setting("1s"));
        OperationPlan operation =
                SampleOperation.get("GetThings", "/things").rules(rules).build();

        Diagnostic found = only(operation);

        assertThat(found.place().line()).isEqualTo(57);
        assertThat(DiagnosticText.whole(found)).contains("""
                    timeout  shop.policy.yaml:12  call: 5s     (defaults)
                    timeout  shop.policy.yaml:57  attempt: 8s  (group money-moves)
                """);
    }

    private static Diagnostic only(OperationPlan operation) {
        assertThat(CheckRun.inPolicy(operation)).hasSize(1);
        return CheckRun.inPolicy(operation).get(0);
    }

    private static OperationPlan read(String call, String attempt, String connect) {
        return SampleOperation.get("GetThings", "/things")
                .rules(new SampleResilience().timeouts(call, attempt, connect))
                .build();
    }

    private static OperationPlan one(String call, String attempt, String connect) {
        return SampleOperation.get("GetThings", "/things")
                .rules(new SampleResilience().attempts(1).timeouts(call, attempt, connect))
                .build();
    }
}
