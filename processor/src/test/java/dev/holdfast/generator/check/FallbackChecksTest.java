package dev.holdfast.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.SampleOperation;
import dev.holdfast.generator.SampleResilience;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.ResultPlan;
import dev.holdfast.generator.plan.TypeRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FallbackChecksTest {
    private static final FallbackPlan CACHED = new FallbackPlan.Cached(Duration.ofMinutes(10));

    @Test
    void refusesToStandInForNothingAndForAStream() {
        OperationPlan nothing =
                SampleOperation.get("ping", "/ping").rules(rules(CACHED)).build();
        OperationPlan stream = SampleOperation.get("export", "/export")
                .rules(rules(CACHED).stream(null, "5s", "10m"))
                .returns(new ResultPlan(ResultKind.DOWNLOAD, ResultKind.download(), false, ""))
                .build();

        assertThat(CheckRun.headlines(nothing, stream))
                .containsExactly(
                        "[FallbackHasNoResult] ping returns nothing, which no fallback can stand in for",
                        "[FallbackHasNoResult] export returns a stream, which no fallback can stand in for");
    }

    @Test
    void refusesAnInventedAnswerToAWrite() {
        SampleResilience rules = rules(new FallbackPlan.Constant("{}"))
                .idempotency(SampleResilience.keyless(Idempotency.Kind.NATURAL, null));
        OperationPlan write = SampleOperation.of("put", "PUT", "/one", rules)
                .returns(TypeRef.Scalar.JSON)
                .build();

        assertThat(CheckRun.headlines(write))
                .containsExactly(
                        "[FallbackOnCriticalWrite] put changes something and has a fallback, an answer to what may"
                                + " not have been done");
        assertThat(CheckRun.inPolicy(write).get(0).fixes()).containsExactly("`fallback: none` for it");
    }

    @Test
    void refusesAnEarlierAnswerOfAnyAge() {
        OperationPlan read = SampleOperation.get("get", "/one")
                .rules(rules(new FallbackPlan.Cached(null)))
                .returns(TypeRef.Scalar.JSON)
                .build();

        assertThat(CheckRun.headlines(read))
                .containsExactly("[CacheWithoutAge] the earlier answers that stand in for new ones may have any age");
        assertThat(CheckRun.inPolicy(read).get(0).fixes()).containsExactly("`fallback: { cached: 10m }`");
        assertThat(CheckRun.inAnnotations(read).get(0).fixes()).containsExactly("`cached = \"10m\"`");
    }

    @Test
    void isSilentAboutAReadWithAFallback() {
        assertThat(CheckRun.inPolicy(
                        read(CACHED), read(new FallbackPlan.Constant("{}")), read(new FallbackPlan.Handler())))
                .isEmpty();
    }

    private static OperationPlan read(FallbackPlan fallback) {
        return SampleOperation.get("get", "/one")
                .rules(rules(fallback))
                .returns(TypeRef.Scalar.JSON)
                .build();
    }

    private static SampleResilience rules(FallbackPlan fallback) {
        return new SampleResilience().fallback(fallback);
    }
}
