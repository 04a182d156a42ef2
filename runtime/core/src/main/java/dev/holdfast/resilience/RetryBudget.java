package dev.holdfast.resilience;

import dev.holdfast.client.FailureClass;
import dev.holdfast.text.BudgetRule;
import org.jspecify.annotations.Nullable;

/**
 * What share of the traffic may be retries, so that retries do not finish off a provider in trouble (RUNTIME 48-52).
 *
 * <p>The order for a call: {@link #called} once at its start; {@link #tryCharge} before the wait for a retry; then
 * {@link #succeeded} with the charge of the attempt that succeeded, or {@link #released} if the retry was not sent after
 * all. A retry that failed keeps its charge. First attempts are never held back. Safe for use by many threads.
 */
public interface RetryBudget {

    /** A call begins. */
    void called();

    /**
     * Pays for a retry, before the wait for it, so that those who wait cannot all fire later.
     *
     * @param cause why the attempt before it failed
     * @return what was paid; null if there is too little left, and then the failure stands
     */
    @Nullable
    Charge tryCharge(FailureClass cause);

    /**
     * An attempt succeeded.
     *
     * @param charge what was paid for it; null if it was the first attempt of its call
     */
    void succeeded(@Nullable Charge charge);

    /** A retry was given up before it was sent; what was paid comes back. A second time, nothing happens. */
    void released(Charge charge);

    /** How much is left: tokens, or retries where the rule is a ratio. */
    double tokens();

    /** A full budget that keeps the rule. */
    static RetryBudget of(BudgetRule rule, Ticker ticker) {
        return switch (rule.kind()) {
            case TOKENS -> new TokenBudget((BudgetRule.Tokens) rule);
            case RATIO -> new RatioBudget((BudgetRule.Ratio) rule, ticker);
        };
    }
}
