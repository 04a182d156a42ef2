package dev.holdfast.generator.javac;

import dev.holdfast.generator.HostilePlans;
import dev.holdfast.generator.SampleAnswers;
import dev.holdfast.generator.SamplePlans;
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
