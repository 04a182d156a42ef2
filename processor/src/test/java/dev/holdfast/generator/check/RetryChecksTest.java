package dev.holdfast.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.SampleOperation;
import dev.holdfast.generator.SampleResilience;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.OperationPlan;
import org.junit.jupiter.api.Test;

/** Rules about retries: within limits, spread, and never blindly. */
final class RetryChecksTest {
    @Test
    void isSilentAboutRetriesWithinTheRules() {
        assertThat(CheckRun.inPolicy(read(new SampleResilience()))).isEmpty();
    }

    @Test
    void refusesRetriesInStep() {
        assertThat(CheckRun.headlines(read(new SampleResilience().jitter(null))))
                .containsExactly("[RetryWithoutJitter] 3 attempts without jitter");
        assertThat(CheckRun.headlines(read(new SampleResilience().jitter(Jitter.NONE))))
                .containsExactly("[RetryWithoutJitter] 3 attempts without jitter");
        assertThat(CheckRun.headlines(read(new SampleResilience().backoff(null).jitter(null))))
                .containsExactly("[RetryWithoutJitter] 3 attempts without backoff and jitter");
    }

    @Test
    void saysWhatToWriteForJitter() {
        OperationPlan operation = read(new SampleResilience().backoff(null).jitter(null));

        assertThat(CheckRun.inPolicy(operation).get(0).fixes())
                .containsExactly("`backoff: 250ms..2s x2, jitter: full`", "`attempts: 1`");
        assertThat(CheckRun.inAnnotations(operation).get(0).fixes())
                .containsExactly("`backoff = \"250ms..2s x2\", jitter = FULL`", "`attempts = 1`");
    }

    @Test
    void asksNothingOfOneAttempt() {
        SampleResilience rules =
                new SampleResilience().attempts(1).backoff(null).jitter(null).withoutBudget();

        assertThat(CheckRun.inPolicy(read(rules))).isEmpty();
    }

    @Test
    void refusesMoreThanFiveAttempts() {
        SampleResilience five = new SampleResilience().attempts(5).timeouts("20s", "1s", "500ms");

        assertThat(CheckRun.inPolicy(read(five))).isEmpty();
        assertThat(CheckRun.headlines(read(five.attempts(6))))
                .containsExactly("[TooManyAttempts] 6 attempts are more than 5");
        assertThat(CheckRun.headlines(read(five.attempts(0))))
                .containsExactly("[TooManyAttempts] 0 attempts are less than 1");
    }

    @Test
    void refusesRetriesWithoutBudget() {
        OperationPlan operation = read(new SampleResilience().withoutBudget());

        assertThat(DiagnosticText.whole(CheckRun.inPolicy(operation).get(0))).isEqualTo("""
                [RetryWithoutBudget] 3 attempts without a retry budget
                    In an outage every call would become 3 requests, just when the provider can bear least.
                    retry  shop.policy.yaml:12  attempts: 3  (defaults)
                    Affects GetThings
                    Fix: `budget: 10% + 1/s`, or `attempts: 1`
                    Page: mvn dev.holdfast:holdfast-maven-plugin:explain -Drule=RetryWithoutBudget""");
        assertThat(CheckRun.inAnnotations(operation).get(0).fixes())
                .containsExactly("`@RetryBudget(\"10% + 1/s\")`", "`attempts = 1`");
    }

    @Test
    void refusesToRepeatWhatRepeatingCannotChange() {
        assertThat(CheckRun.headlines(read(new SampleResilience().also(FailureClass.CLIENT_ERROR, FailureClass.TLS))))
                .containsExactly(
                        "[RetryOfPermanentFailure] client-error is retried although repeating cannot change it",
                        "[RetryOfPermanentFailure] tls is retried although repeating cannot change it");
        assertThat(CheckRun.headlines(read(new SampleResilience().once(FailureClass.DECODE))))
                .containsExactly("[RetryOfPermanentFailure] decode is retried although repeating cannot change it");
        assertThat(CheckRun.inPolicy(read(new SampleResilience().also(FailureClass.SERVER_ERROR))))
                .isEmpty();
    }

    @Test
    void refusesToRepeatAWriteThatMayHaveTakenEffect() {
        SampleResilience rules = new SampleResilience()
                .idempotency(SampleResilience.keyless(Idempotency.Kind.NONE, "no key is documented"));

        assertThat(CheckRun.inPolicy(write("PostThings", rules))).isEmpty();
        assertThat(CheckRun.headlines(write("PostThings", rules.also(FailureClass.TIMEOUT))))
                .containsExactly(
                        "[UnkeyedRetry] PostThings is retried after timeout although nothing makes a repeat safe");
        assertThat(CheckRun.inPolicy(write("PostThings", rules.also(FailureClass.NOT_SENT))))
                .isEmpty();
        assertThat(CheckRun.inPolicy(
                        write("PostThings", rules.also(FailureClass.TIMEOUT).idempotency(SampleResilience.keyed()))))
                .isEmpty();
    }

    @Test
    void reportsOneListOfFailuresOnceForAllItsOperations() {
        SampleResilience rules = new SampleResilience()
                .idempotency(SampleResilience.keyless(Idempotency.Kind.NONE, "no key is documented"))
                .once(FailureClass.AMBIGUOUS);

        assertThat(CheckRun.inPolicy(write("PostThings", rules), write("PostOthers", rules)))
                .singleElement()
                .satisfies(it -> assertThat(DiagnosticText.whole(it)).contains("Affects PostThings, PostOthers"));
    }

    private static OperationPlan read(SampleResilience rules) {
        return SampleOperation.get("GetThings", "/things").rules(rules).build();
    }

    private static OperationPlan write(String id, SampleResilience rules) {
        return SampleOperation.post(id, "/things").rules(rules).build();
    }
}
