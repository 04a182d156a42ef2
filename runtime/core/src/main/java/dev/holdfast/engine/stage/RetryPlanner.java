package dev.holdfast.engine.stage;

import static java.util.Objects.requireNonNull;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.engine.stage.AttemptResult.NotMade;
import dev.holdfast.engine.stage.Pacing.Pause;
import dev.holdfast.http.BytesBody;
import dev.holdfast.http.WireBody;
import dev.holdfast.http.WireRequest;
import dev.holdfast.resilience.Charge;
import dev.holdfast.resilience.Eligibility;
import dev.holdfast.resilience.RetryBudget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from an attempt: another one after a wait, or the end of the call and why. The first objection
 * counts. The budget is asked last, so that nothing is paid for a retry that cannot be.
 */
final class RetryPlanner {
    private final RetryPlan plan;

    RetryPlanner(RetryPlan plan) {
        this.plan = plan;
    }

    /** What follows; where another attempt does, it is paid for. */
    Verdict after(Call call, AttemptResult result) {
        return switch (result.kind()) {
            case ANSWERED -> Verdict.stop(StopReason.SUCCEEDED);
            case NOT_MADE -> Verdict.stop(((NotMade) result).reason());
            case FAILED -> afterFailure(call, (Failed) result);
        };
    }

    private Verdict afterFailure(Call call, Failed failed) {
        if (failed.isInterrupted()) {
            return Verdict.stop(StopReason.INTERRUPTED);
        }
        if (call.takeFreshCredentials()) {
            // The provider refused before it looked at the request: neither counted nor charged, RUNTIME 24 and 51.
            return isBodySpent(call) ? Verdict.stop(StopReason.BODY_SPENT) : Verdict.again(Duration.ZERO);
        }
        if (plan.redirects() != null && Redirects.isOne(failed)) {
            return afterRedirect(plan.redirects(), call, failed);
        }
        StopReason forbidden = forbidden(call, failed);
        return forbidden == null ? afterPause(call, failed) : Verdict.stop(forbidden);
    }

    /** The next hop is neither counted nor charged, and waits only if it is asked to: RUNTIME 51, 82. */
    private Verdict afterRedirect(Redirects redirects, Call call, Failed failed) {
        WireRequest next = redirects.next(call.target(), requireNonNull(failed.response(), "response"));
        if (next == null) {
            return Verdict.stop(StopReason.REDIRECT_REFUSED);
        }
        Pause pause = plan.pacing().asked(failed);
        StopReason unfit = unfit(call, pause);
        if (unfit != null) {
            return Verdict.stop(unfit);
        }
        call.target().follow(next);
        return Verdict.hop(pause.delay());
    }

    /** What forbids another attempt whatever the wait; null if nothing does. */
    private @Nullable StopReason forbidden(Call call, Failed failed) {
        if (plan.advice().isAgainst(failed)) {
            return StopReason.ADVISED_AGAINST;
        }
        if (!isEligible(call, failed)) {
            return StopReason.NOT_RETRYABLE;
        }
        WireBody body = call.target().wire().body();
        if (body instanceof BytesBody && body.length() > Guards.REPLAY_BUFFER) {
            return StopReason.BODY_TOO_LARGE;
        }
        if (isBodySpent(call)) {
            return StopReason.BODY_SPENT;
        }
        // The attempt that just ended is not in the report yet.
        return call.attempts() + 1 - call.uncounted() < plan.attempts() ? null : StopReason.OUT_OF_ATTEMPTS;
    }

    /** Whether an attempt has begun to read a body that can be read only once; one that did not reach it may be followed. */
    private static boolean isBodySpent(Call call) {
        WireBody body = call.target().wire().body();
        return body != null && body.isSpent();
    }

    private boolean isEligible(Call call, Failed failed) {
        // Refused credentials are no matter of the matrix: there are fresh ones or there is no use.
        FailureClass failure = failed.failure();
        Eligibility eligibility =
                failure == FailureClass.AUTH ? Eligibility.NEVER : plan.advice().weigh(failed);
        return switch (eligibility) {
            case RETRY, HONOUR -> true;
            case ONCE -> call.repeatOnce(failure);
            case NEVER -> false;
        };
    }

    private Verdict afterPause(Call call, Failed failed) {
        Pause pause = plan.pacing().after(failed, call.attempts() + 1);
        StopReason unfit = unfit(call, pause);
        if (unfit != null) {
            return Verdict.stop(unfit);
        }
        return isPaid(call, failed.failure())
                ? Verdict.again(pause.delay())
                : Verdict.stop(StopReason.BUDGET_EXHAUSTED);
    }

    /** What forbids another attempt after this wait; null if nothing does. */
    private @Nullable StopReason unfit(Call call, Pause pause) {
        if (pause.isTooLong()) {
            return StopReason.RETRY_AFTER_TOO_LONG;
        }
        Duration needed = pause.delay().plus(Guards.LEAST_ATTEMPT_TIME);
        if (needed.compareTo(call.deadline().remaining()) > 0) {
            return pause.isAsked() ? StopReason.RETRY_AFTER_TOO_LONG : StopReason.DEADLINE;
        }
        KeyLifetime lifetime = plan.lifetime();
        if (lifetime != null && lifetime.hasEnded(call.keyAge().plus(pause.delay()))) {
            return StopReason.KEY_TOO_OLD;
        }
        return isRefusedFor(call, pause.delay()) ? StopReason.BREAKER_OPEN : null;
    }

    /** A wait that ends at an open breaker is not worth its time. */
    private boolean isRefusedFor(Call call, Duration delay) {
        Breakers breakers = plan.breakers();
        return breakers != null
                && breakers.of(call)
                        .refusal()
                        .filter(it -> it.compareTo(delay) > 0)
                        .isPresent();
    }

    private boolean isPaid(Call call, FailureClass failure) {
        RetryBudget budget = plan.budget();
        if (budget == null) {
            return true;
        }
        Charge charge = budget.tryCharge(failure);
        if (charge == null) {
            return false;
        }
        call.charge(charge);
        return true;
    }
}
