package dev.holdfast.generator.javac;

import dev.holdfast.annotation.QuotaUnit;
import dev.holdfast.generator.HostilePlans;
import dev.holdfast.generator.SampleAnswers;
import dev.holdfast.generator.SampleOperation;
import dev.holdfast.generator.SamplePlans;
import dev.holdfast.generator.SampleResilience;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.QuotaPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DESIGN 2: round trip, silence, loud absence. */
final class ContractLawsTest {
    @Test
    void holdForAPlanThatSaysEverythingOnce() {
        ContractLaws.check(SamplePlans.shop());
    }

    @Test
    void holdForAnswersOfAllKinds() {
        ContractLaws.check(SampleAnswers.all());
    }

    @Test
    void holdForWhatAnswersSayOfAttempts() {
        QuotaPlan seconds = new QuotaPlan("x-left", "x-reset", QuotaUnit.DELTA_SECONDS, "");
        QuotaPlan days = new QuotaPlan("x-day-left", "x-day-reset", QuotaUnit.EPOCH_SECONDS, "x-bucket");
        ContractLaws.check(SamplePlans.with(
                List.of(),
                SampleOperation.of(
                                "one",
                                "DELETE",
                                "/one",
                                new SampleResilience()
                                        .idempotency(SampleResilience.keyless(Idempotency.Kind.NATURAL, null))
                                        .advice("x-should-retry")
                                        .quotas(seconds)
                                        .redirects()
                                        .repeats("404; /error/code: \"no; such|thing\"", false))
                        .build(),
                SampleOperation.of(
                                "two",
                                "POST",
                                "/two",
                                new SampleResilience()
                                        .idempotency(SampleResilience.keyless(Idempotency.Kind.NONE, "no key"))
                                        .quotas(seconds, days)
                                        .redirects("https://files.example.com", "http://localhost:8080")
                                        .deadlineHeader("X-Time-Left")
                                        .bucket("shared")
                                        .replicas(6)
                                        .repeats("4xx", true))
                        .build()));
    }

    @Test
    void holdForAPlanThatSaysWhatItShouldNot() {
        ContractLaws.check(HostilePlans.things());
    }

    @Test
    void holdForClientsThatDoNotWait() {
        ContractLaws.check(SamplePlans.shop().withAsync(true));
        ContractLaws.check(SampleAnswers.all().withAsync(true));
        ContractLaws.check(HostilePlans.things().withAsync(true));
    }
}
