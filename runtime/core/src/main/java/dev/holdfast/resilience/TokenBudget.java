package dev.holdfast.resilience;

import dev.holdfast.client.FailureClass;
import dev.holdfast.text.BudgetRule;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A bucket of tokens that empties while retries fail and fills while calls succeed. */
final class TokenBudget implements RetryBudget {

    private final BudgetRule.Tokens rule;
    private final AtomicInteger tokens;

    TokenBudget(BudgetRule.Tokens rule) {
        this.rule = rule;
        this.tokens = new AtomicInteger(rule.tokens());
    }

    /** Only successes fill the bucket. */
    @Override
    public void called() {}

    @Override
    public @Nullable Charge tryCharge(FailureClass cause) {
        int cost = cause == FailureClass.THROTTLED ? rule.throttledCost() : rule.transientCost();
        int before = tokens.getAndUpdate(left -> left >= cost ? left - cost : left);
        return before >= cost ? new Charge(() -> refill(cost)) : null;
    }

    @Override
    public void succeeded(@Nullable Charge charge) {
        if (charge == null) {
            refill(1);
        } else {
            charge.giveBack();
        }
    }

    @Override
    public void released(Charge charge) {
        charge.giveBack();
    }

    @Override
    public double tokens() {
        return tokens.get();
    }

    private void refill(int amount) {
        tokens.updateAndGet(left -> left >= rule.tokens() - amount ? rule.tokens() : left + amount);
    }
}
