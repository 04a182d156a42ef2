package dev.holdfast.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.SampleOperation;
import dev.holdfast.generator.SampleResilience;
import dev.holdfast.generator.SampleSettings;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.TypeRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules about writes: each says what makes a repeat safe. */
final class IdempotencyChecksTest {
    @Test
    void refusesAWriteWithoutPlan() {
        OperationPlan operation = write("POST", null);

        assertThat(CheckRun.headlines(operation))
                .containsExactly("[MissingIdempotencyPlan] Things is a POST without an idempotency plan");
        assertThat(CheckRun.inPolicy(operation).get(0).place()).isEqualTo(SampleSettings.place(100));
        assertThat(CheckRun.inPolicy(operation).get(0).fixes())
                .containsExactly(
                        "`idempotency: { plan: key, from: caller }` if the provider takes a key",
                        "`idempotency: { plan: none, because: \"the provider documents no key\" }`");
        assertThat(CheckRun.inAnnotations(operation).get(0).fixes())
                .containsExactly(
                        "`@Idempotent(header = \"Idempotency-Key\", from = CALLER, retention = \"24h\")`"
                                + " if the provider takes a key",
                        "`@NotIdempotent(because = \"the provider documents no key\")`");
    }

    @Test
    void isSilentAboutReadsAndPlannedWrites() {
        assertThat(CheckRun.inPolicy(
                        write("GET", null),
                        write("HEAD", null),
                        write("POST", SampleResilience.keyed()),
                        write("POST", SampleResilience.keyless(Idempotency.Kind.NONE, "no key")),
                        write("POST", SampleResilience.keyless(Idempotency.Kind.READ, "a search")),
                        write("POST", SampleResilience.keyless(Idempotency.Kind.AT_LEAST_ONCE, "a ping"))))
                .isEmpty();
    }

    @Test
    void asksWhoSaysThatAPostIsNaturallyIdempotent() {
        OperationPlan operation = write("PATCH", SampleResilience.keyless(Idempotency.Kind.NATURAL, null));

        assertThat(CheckRun.headlines(operation))
                .containsExactly(
                        "[NaturalNeedsReason] Things is a PATCH declared naturally idempotent without a reason");
        assertThat(CheckRun.inPolicy(operation).get(0).place()).isEqualTo(SampleSettings.place(31));
    }

    @Test
    void takesAReasonAndTheWordOfTheStandard() {
        assertThat(CheckRun.inPolicy(
                        write("PATCH", SampleResilience.keyless(Idempotency.Kind.NATURAL, "it sets all fields")),
                        write("PUT", SampleResilience.keyless(Idempotency.Kind.NATURAL, null)),
                        write("DELETE", SampleResilience.keyless(Idempotency.Kind.NATURAL, null))))
                .isEmpty();
    }

    @Test
    void refusesARepeatThatStandsForAResultWhichNobodyHas() {
        SampleResilience rules = new SampleResilience()
                .idempotency(SampleResilience.keyless(Idempotency.Kind.NATURAL, null))
                .repeats("405", false);
        OperationPlan returning = SampleOperation.of("merge", "PUT", "/merge", rules)
                .returns(TypeRef.Scalar.JSON)
                .build();

        assertThat(CheckRun.headlines(returning))
                .containsExactly("[RepeatHasNoResult] merge returns something, and takes 405 of a repeat for success");
        assertThat(CheckRun.inPolicy(returning).get(0).fixes()).containsExactly("`answer: unknown`");
        assertThat(CheckRun.inAnnotations(returning).get(0).fixes()).containsExactly("`unknown = true`");
    }

    @Test
    void isSilentAboutRepeatsWithoutResultOrWithUnknownOutcome() {
        SampleResilience natural =
                new SampleResilience().idempotency(SampleResilience.keyless(Idempotency.Kind.NATURAL, null));

        assertThat(CheckRun.inPolicy(
                        SampleOperation.of("remove", "DELETE", "/one", natural.repeats("404", false))
                                .build(),
                        SampleOperation.of("merge", "PUT", "/merge", natural.repeats("405", true))
                                .returns(TypeRef.Scalar.JSON)
                                .build()))
                .isEmpty();
    }

    private static OperationPlan write(String method, @Nullable Idempotency plan) {
        return SampleOperation.of("Things", method, "/things", new SampleResilience().idempotency(plan))
                .build();
    }
}
