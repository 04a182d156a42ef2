package dev.holdfast.engine.stage;

import dev.holdfast.resilience.Charge;
import dev.holdfast.resilience.RetryBudget;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the account of the retry budget.
 *
 * <p><b>When:</b> around the call, and around each attempt above everything that may refuse it.
 *
 * <p><b>Sees:</b> what the planner paid for an attempt, and how the attempt ended.
 *
 * <p><b>On failure:</b> a failed retry keeps its charge; one that was not sent after all gives it back: RUNTIME 50.
 */
final class BudgetStage implements CallStage, AttemptStage {
    private final RetryBudget budget;

    BudgetStage(RetryBudget budget) {
        this.budget = budget;
    }

    @Override
    public AttemptOutcome run(Call call, CallStage.Next next) {
        budget.called();
        try {
            return next.proceed(call);
        } finally {
            release(call.takeCharge());
        }
    }

    @Override
    public AttemptResult run(Attempt attempt, AttemptStage.Next next) {
        AttemptResult result = next.proceed(attempt);
        Charge charge = attempt.call().takeCharge();
        switch (result.kind()) {
            case ANSWERED -> budget.succeeded(charge);
            case NOT_MADE -> release(charge);
            case FAILED -> {}
        }
        return result;
    }

    private void release(@Nullable Charge charge) {
        if (charge != null) {
            budget.released(charge);
        }
    }
}
