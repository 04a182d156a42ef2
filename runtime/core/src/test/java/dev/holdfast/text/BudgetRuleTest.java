package dev.holdfast.text;

import static dev.holdfast.text.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Cases;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BudgetRuleTest {

    @Test
    void readsTokens() {
        assertThat(BudgetRule.parse("500 tokens, 14 transient, 5 throttled"))
                .isEqualTo(new BudgetRule.Tokens(500, 14, 5));
    }

    @Test
    void readsARatio() {
        var second = new Rate(1, Duration.ofSeconds(1));

        assertThat(BudgetRule.parse("10% + 1/s")).isEqualTo(new BudgetRule.Ratio(new Percent(BigDecimal.TEN), second));
    }

    @Test
    void tokensAreReadAsPrinted() {
        Cases.check(random -> {
            int tokens = (int) Cases.number(random, Integer.MAX_VALUE);
            int transientCost = (int) Cases.number(random, tokens);
            var rule = new BudgetRule.Tokens(tokens, transientCost, (int) Cases.number(random, tokens));

            assertThat(BudgetRule.parse(rule.toString())).isEqualTo(rule);
        });
    }

    @Test
    void ratiosAreReadAsPrinted() {
        Cases.check(random -> {
            var percent = new Percent(BigDecimal.valueOf(1 + random.nextInt(100)));
            var rule = new BudgetRule.Ratio(percent, new Rate(1 + random.nextInt(1000), Duration.ofMinutes(1)));

            assertThat(BudgetRule.parse(rule.toString())).isEqualTo(rule);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10%; 10% leaves rare calls without a retry: write 10% + 1/s",
                "10% + 1; in 10% + 1, 1 has no unit: write 1/s or 1/min",
                "10% and more; 10% and more is not a share and a floor: write it as in 10% + 1/s",
                "500; 500 is not a budget: write 500 tokens, 14 transient, 5 throttled, or 10% + 1/s",
                "5 tokens, 14 transient, 5 throttled; in 5 tokens, 14 transient, 5 throttled, 14 transient is not"
                        + " from 1 to 5: write a cost that one bucket can pay",
                "0 tokens, 1 transient, 1 throttled; in 0 tokens, 1 transient, 1 throttled, 0 is not a count:"
                        + " write a whole number from 1 to 2147483647"
            })
    void teachesWhatToWrite(String text, String message) {
        refuses(BudgetRule::parse, text, message);
    }
}
