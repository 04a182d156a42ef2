package dev.holdfast.engine.stage;

import dev.holdfast.client.AttemptReport;
import dev.holdfast.client.CallReport;
import dev.holdfast.client.FailureClass;
import dev.holdfast.http.WireResponse;
import dev.holdfast.resilience.Charge;
import dev.holdfast.resilience.Deadline;
import dev.holdfast.resilience.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of one call, from its first step to its last. Used by one thread. */
final class Call {
    /** After these the provider may have done what was asked. */
    private static final Set<FailureClass> AMBIGUOUS =
            Set.of(FailureClass.TIMEOUT, FailureClass.AMBIGUOUS, FailureClass.GATEWAY, FailureClass.SERVER_ERROR);

    private final CallRequest request;
    private final Target target;
    private final Ticker ticker;
    private final long began;
    private final List<AttemptReport> reports = new ArrayList<>(1);
    private long previousEnd;
    private Duration keyAge = Duration.ZERO;
    private boolean hasFreshCredentials;
    private boolean hasRefreshed;
    private boolean isEffectUnknown;
    private boolean mayHaveActed;
    private @Nullable Set<FailureClass> repeatedOnce;
    private @Nullable Charge charge;
    private AttemptResult.@Nullable Failed lastFailure;
    private @Nullable AttemptOutcome last;

    Call(CallRequest request, Ticker ticker) {
        this.request = request;
        this.target = new Target(request.wire());
        this.ticker = ticker;
        this.began = ticker.nanos();
        this.previousEnd = began;
    }

    CallRequest request() {
        return request;
    }

    /** Where it is sent. */
    Target target() {
        return target;
    }

    Deadline deadline() {
        return request.deadline();
    }

    /** The time since the call began. */
    Duration elapsed() {
        return Duration.ofNanos(ticker.nanos() - began);
    }

    /** The time since the idempotency key was first used, by this call or by one before it. */
    Duration keyAge() {
        return keyAge.plus(elapsed());
    }

    /** The time from the key's first use to this call. */
    void keyAge(Duration before) {
        keyAge = before;
    }

    /** Whether a byte of the request may have left. */
    boolean hasSent() {
        return reports.stream()
                .anyMatch(it -> it.failure() != FailureClass.NOT_SENT && it.failure() != FailureClass.TLS);
    }

    /** How many exchanges were begun. */
    int attempts() {
        return reports.size();
    }

    /** A new attempt, not yet begun. */
    Attempt begin() {
        return new Attempt(this, attempts() + 1);
    }

    /** Notes how an attempt ended and what follows; what follows is what the caller learns if it is the last. */
    AttemptOutcome end(Attempt attempt, AttemptOutcome outcome) {
        if (attempt.isMade()) {
            reports.add(report(attempt, outcome));
            previousEnd = ticker.nanos();
        }
        if (outcome.result() instanceof AttemptResult.Failed failed) {
            lastFailure = failed;
            mayHaveActed |= AMBIGUOUS.contains(failed.failure());
        }
        last = outcome;
        return outcome;
    }

    private AttemptReport report(Attempt attempt, AttemptOutcome outcome) {
        Duration waited = Duration.ofNanos(attempt.began() - previousEnd);
        String decision = outcome.verdict().words();
        if (outcome.result() instanceof AttemptResult.Failed failed) {
            WireResponse response = failed.response();
            Integer status = response == null ? null : response.status();
            return new AttemptReport(
                    attempt.number(),
                    waited,
                    attempt.took(),
                    status,
                    failed.failure(),
                    failed.trace().phase(),
                    decision);
        }
        Integer status = outcome.result() instanceof AttemptResult.Answered answered
                ? answered.response().status()
                : null;
        return new AttemptReport(attempt.number(), waited, attempt.took(), status, null, null, decision);
    }

    /** The latest attempt; null before the first. */
    @Nullable
    AttemptOutcome last() {
        return last;
    }

    /** The latest attempt that failed in an exchange; null if none did. */
    AttemptResult.@Nullable Failed lastFailure() {
        return lastFailure;
    }

    /** Notes a repeat after a failure that may be repeated once; false if that was done before. */
    boolean repeatOnce(FailureClass failure) {
        if (repeatedOnce == null) {
            repeatedOnce = EnumSet.noneOf(FailureClass.class);
        }
        return repeatedOnce.add(failure);
    }

    /** Whether the one refresh of credentials that a call may make is still to come. */
    boolean mayRefresh() {
        return !hasRefreshed;
    }

    /** Notes that the credentials have changed since the provider refused them. */
    void offerFreshCredentials() {
        hasFreshCredentials = true;
        hasRefreshed = true;
    }

    /** Whether there are fresh credentials that no attempt has used; true once. */
    boolean takeFreshCredentials() {
        boolean fresh = hasFreshCredentials;
        hasFreshCredentials = false;
        return fresh;
    }

    /** How many attempts were made beyond those that the plan counts. */
    int uncounted() {
        return target.hops() + (hasRefreshed ? 1 : 0);
    }

    /** Whether a write may have taken effect without an answer that says so. */
    boolean isEffectUnknown() {
        return isEffectUnknown;
    }

    /** Whether the provider may have acted on an earlier attempt that failed. */
    boolean mayHaveActed() {
        return mayHaveActed;
    }

    void effectUnknown(boolean unknown) {
        isEffectUnknown = unknown;
    }

    void charge(Charge paid) {
        charge = paid;
    }

    /** What was paid for the attempt to come; null if nothing was. Given once. */
    @Nullable
    Charge takeCharge() {
        Charge paid = charge;
        charge = null;
        return paid;
    }

    /** What the call did so far. */
    CallReport report(String client, String operation, boolean isReplayed) {
        FrozenKey key = request.key();
        return new CallReport(
                client, operation, reports, elapsed(), key == null ? null : key.fingerprint(), isReplayed);
    }
}
