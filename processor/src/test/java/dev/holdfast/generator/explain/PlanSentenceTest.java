package dev.holdfast.generator.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.SampleOperation;
import dev.holdfast.generator.SampleResilience;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The plan in one sentence, as in DESIGN 5. */
final class PlanSentenceTest {
    @Test
    void saysHowLongACallMayTakeAndHowOftenItTries() {
        assertThat(PlanSentence.timing(read(new SampleResilience())))
                .isEqualTo("20s for the whole call, 6s per attempt; up to 3 attempts, 250ms..2s apart, full jitter.");
        assertThat(PlanSentence.timing(read(new SampleResilience().attempts(1))))
                .isEqualTo("20s for the whole call, 6s per attempt; one attempt.");
        assertThat(PlanSentence.timing(
                        read(new SampleResilience().timeouts("", "6s", "1s").attempts(1))))
                .isEqualTo("no limit for the whole call, 6s per attempt; one attempt.");
    }

    /** RUNTIME 47: what a generated key does not cover is said where it is used. */
    @Test
    void saysWhatMakesARepeatSafe() {
        assertThat(repeats(SampleResilience.keyed()))
                .isEqualTo("Safe to repeat: each call sends one `Idempotency-Key`, the same on every attempt.");
        assertThat(repeats(new Idempotency.Keyed(KeySource.GENERATED, SampleResilience.KEYS, null)))
                .isEqualTo("Each call makes one `Idempotency-Key`, sends it on every attempt and forgets it:"
                        + " calling again, in this process or after a restart, is a new operation.");
        assertThat(repeats(keyless(Idempotency.Kind.NATURAL)))
                .isEqualTo("Safe to repeat: a second request leaves the same state.");
        assertThat(repeats(keyless(Idempotency.Kind.READ))).isEqualTo("Safe to repeat: it only reads.");
        assertThat(repeats(keyless(Idempotency.Kind.AT_LEAST_ONCE)))
                .isEqualTo("It may take effect more than once, which is acceptable here.");
        assertThat(repeats(keyless(Idempotency.Kind.NONE)))
                .isEqualTo("Sent again only if it provably never left or was refused: nothing makes a repeat safe.");
        assertThat(repeats(null)).isEqualTo("Nothing is said about repeats.");
    }

    @Test
    void saysWhatDiffersFromTheMatrix() {
        assertThat(PlanSentence.overrides(read(new SampleResilience()))).isEmpty();
        assertThat(PlanSentence.overrides(
                        read(new SampleResilience().never(FailureClass.SERVER_ERROR, FailureClass.GATEWAY))))
                .isEqualTo("Never repeated after server-error, gateway.");
        assertThat(PlanSentence.overrides(read(new SampleResilience().once(FailureClass.TIMEOUT))))
                .isEqualTo("Repeated at most once after timeout.");
    }

    @Test
    void saysWhatTakesThePlaceOfAnAnswer() {
        assertThat(PlanSentence.fallback(read(new SampleResilience()))).isEmpty();
        assertThat(fallback(new FallbackPlan.Cached(Duration.ofMinutes(10))))
                .isEqualTo("Without an answer: the latest one, up to 10m old.");
        assertThat(fallback(new FallbackPlan.Constant("[]")))
                .isEqualTo("Without an answer: one that is always the same.");
        assertThat(fallback(new FallbackPlan.Handler()))
                .isEqualTo("Without an answer: what the client's handler gives.");
    }

    private static String fallback(FallbackPlan plan) {
        return PlanSentence.fallback(read(new SampleResilience().fallback(plan)));
    }

    private static String repeats(@Nullable Idempotency idempotency) {
        return PlanSentence.repeats(SampleOperation.post("PostThings", "/things")
                .rules(new SampleResilience().idempotency(idempotency))
                .build());
    }

    private static Idempotency keyless(Idempotency.Kind kind) {
        return SampleResilience.keyless(kind, "it is so");
    }

    private static OperationPlan read(SampleResilience rules) {
        return SampleOperation.get("GetThings", "/things").rules(rules).build();
    }
}
