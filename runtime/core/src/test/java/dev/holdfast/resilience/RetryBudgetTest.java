package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.FailureClass;
import dev.holdfast.text.BudgetRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** RUNTIME 48-52. */
final class RetryBudgetTest {

    private final ManualTime time = new ManualTime();
    private final RetryBudget tokens = RetryBudget.of(BudgetRule.parse("500 tokens, 14 transient, 5 throttled"), time);

    /** RUNTIME 48. */
    @Test
    void aRetryCostsByItsCause() {
        tokens.tryCharge(FailureClass.TIMEOUT);
        assertThat(tokens.tokens()).isEqualTo(486);

        tokens.tryCharge(FailureClass.THROTTLED);
        assertThat(tokens.tokens()).isEqualTo(481);
    }

    /** RUNTIME 48. */
    @Test
    void aRetryThatSucceedsCostsNothing() {
        tokens.succeeded(tokens.tryCharge(FailureClass.TIMEOUT));

        assertThat(tokens.tokens()).isEqualTo(500);
    }

    /** RUNTIME 48: the charges of the retries before it stay. */
    @Test
    void onlyTheRetryThatSucceedsGetsItsChargeBack() {
        tokens.tryCharge(FailureClass.TIMEOUT);
        tokens.succeeded(tokens.tryCharge(FailureClass.THROTTLED));

        assertThat(tokens.tokens()).isEqualTo(486);
    }

    /** RUNTIME 48. */
    @Test
    void aSuccessAtTheFirstAttemptEarnsOneTokenUpToTheCapacity() {
        tokens.tryCharge(FailureClass.THROTTLED);
        for (int i = 0; i < 3; i++) {
            tokens.succeeded(null);
        }
        assertThat(tokens.tokens()).isEqualTo(498);

        for (int i = 0; i < 30; i++) {
            tokens.succeeded(null);
        }
        assertThat(tokens.tokens()).isEqualTo(500);
    }

    /** RUNTIME 50. */
    @Test
    void aRetryThatIsGivenUpIsPaidBackOnce() {
        Charge charge = tokens.tryCharge(FailureClass.TIMEOUT);
        tokens.tryCharge(FailureClass.TIMEOUT);

        tokens.released(charge);
        tokens.released(charge);
        tokens.succeeded(charge);

        assertThat(tokens.tokens()).isEqualTo(486);
    }

    /** RUNTIME 49. */
    @Test
    void aTotalOutageCostsLittleMoreThanTheCallsThemselves() {
        int attempts = 0;
        for (int call = 0; call < 6_000; call++) {
            time.advance(Duration.ofMillis(10));
            tokens.called();
            attempts++;
            for (int retry = 0; retry < 2 && tokens.tryCharge(FailureClass.TIMEOUT) != null; retry++) {
                attempts++;
            }
        }

        assertThat(attempts).isEqualTo(6_035);
    }

    /** RUNTIME 50 and 52: 500 callers wait for their retry when the provider recovers. */
    @Test
    void noMoreRetriesWaitThanAreCharged() throws Exception {
        List<Charge> charges = Together.run(500, () -> tokens.tryCharge(FailureClass.TIMEOUT));

        assertThat(charges).filteredOn(Objects::nonNull).hasSize(500 / 14);
        assertThat(tokens.tokens()).isEqualTo(500 % 14);
    }

    @Test
    void racingSettlementsPayBackOnce() throws Exception {
        tokens.tryCharge(FailureClass.TIMEOUT);
        Charge charge = tokens.tryCharge(FailureClass.TIMEOUT);

        Together.run(50, () -> {
            tokens.released(charge);
            tokens.succeeded(charge);
            return true;
        });

        assertThat(tokens.tokens()).isEqualTo(486);
    }

    @Test
    void aShareOfTheLatestCallsMayBeRetries() {
        var ratio = ratioWithUsedFloor();
        for (int i = 0; i < 35; i++) {
            ratio.called();
        }

        assertThat(chargesUntilRefused(ratio)).hasSize(3);
    }

    @Test
    void callsCountForTenSeconds() {
        var ratio = ratioWithUsedFloor();
        for (int i = 0; i < 35; i++) {
            ratio.called();
        }

        time.advance(Duration.ofSeconds(11));

        // The floor of one a minute has earned nothing yet.
        assertThat(chargesUntilRefused(ratio)).isEmpty();
    }

    @Test
    void theFloorLetsRareCallsRetry() {
        var ratio = RetryBudget.of(BudgetRule.parse("10% + 5/h"), time);

        assertThat(chargesUntilRefused(ratio)).hasSize(1);
        time.advance(Duration.ofMinutes(12).minusNanos(1));
        assertThat(chargesUntilRefused(ratio)).isEmpty();
        time.advance(Duration.ofNanos(1));
        assertThat(chargesUntilRefused(ratio)).hasSize(1);
    }

    @Test
    void aRetryOfAShareThatIsGivenUpIsPaidBackOnce() {
        var ratio = ratioWithUsedFloor();
        for (int i = 0; i < 20; i++) {
            ratio.called();
        }
        var charges = chargesUntilRefused(ratio);

        ratio.released(charges.get(0));
        ratio.released(charges.get(0));

        assertThat(ratio.tokens()).isEqualTo(1);
        assertThat(chargesUntilRefused(ratio)).hasSize(1);
    }

    @Test
    void aRetryOfAShareCountsAlsoIfItSucceeds() {
        var ratio = ratioWithUsedFloor();
        for (int i = 0; i < 10; i++) {
            ratio.called();
        }

        ratio.succeeded(ratio.tryCharge(FailureClass.TIMEOUT));

        assertThat(ratio.tryCharge(FailureClass.TIMEOUT)).isNull();
    }

    @Test
    void manyThreadsShareOneRatio() throws Exception {
        var ratio = ratioWithUsedFloor();

        Together.run(50, () -> {
            ratio.called();
            return true;
        });
        List<Charge> charges = Together.run(50, () -> ratio.tryCharge(FailureClass.TIMEOUT));

        assertThat(charges).filteredOn(Objects::nonNull).hasSize(5);
    }

    private RetryBudget ratioWithUsedFloor() {
        var ratio = RetryBudget.of(BudgetRule.parse("10% + 1/min"), time);
        ratio.tryCharge(FailureClass.TIMEOUT);
        return ratio;
    }

    private static List<Charge> chargesUntilRefused(RetryBudget budget) {
        List<Charge> charges = new ArrayList<>();
        for (var charge = budget.tryCharge(FailureClass.TIMEOUT);
                charge != null;
                charge = budget.tryCharge(FailureClass.TIMEOUT)) {
            charges.add(charge);
        }
        return charges;
    }
}
