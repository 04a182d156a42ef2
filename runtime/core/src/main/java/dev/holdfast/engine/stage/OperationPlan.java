package dev.holdfast.engine.stage;

import dev.holdfast.engine.rule.BulkheadRule;
import dev.holdfast.engine.rule.ErrorBodies;
import dev.holdfast.engine.rule.ErrorTextRule;
import dev.holdfast.engine.rule.FailureConditions;
import dev.holdfast.engine.rule.KeyPlan;
import dev.holdfast.engine.rule.KeyTreatment;
import dev.holdfast.engine.rule.RedirectRule;
import dev.holdfast.engine.rule.RequestIdRule;
import dev.holdfast.engine.rule.ResponseLimit;
import dev.holdfast.engine.rule.RetryAfterRule;
import dev.holdfast.engine.rule.RetryRule;
import dev.holdfast.engine.rule.Rules;
import dev.holdfast.engine.rule.SafetyRule;
import dev.holdfast.engine.rule.StreamRule;
import dev.holdfast.engine.rule.TimeoutRule;
import dev.holdfast.http.Transport;
import dev.holdfast.resilience.Matrix;
import dev.holdfast.resilience.Safety;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rules of one operation, its own and its provider's.
 *
 * @param id the operation's id
 * @param method the request method
 * @param template the path with its placeholders
 * @param rules the rules
 */
public record OperationPlan(String id, String method, String template, Rules rules) {

    /** Checks what must not be absent. */
    public OperationPlan {
        if (rules.find(TimeoutRule.class).isEmpty()) {
            throw new IllegalArgumentException(id
                    + " has no timeout, and nothing leaves without a deadline: say .timeout(\"10s\", \"3s\", \"1s\")");
        }
    }

    /** How long things may take. */
    public TimeoutRule timeout() {
        return rules.find(TimeoutRule.class).orElseThrow();
    }

    /**
     * How long the body of a streamed answer may take.
     *
     * @throws IllegalArgumentException if that is not said
     */
    public StreamRule stream() {
        return rules.find(StreamRule.class)
                .orElseThrow(() -> new IllegalArgumentException(
                        id + " streams its answer, and no stream is endless: say .stream(\"5s\", \"30s\", \"10m\")"));
    }

    /** The largest body of an answer, or the largest event of a stream of them, in bytes. */
    public long mostBytes() {
        return rules.find(ResponseLimit.class)
                .orElse(ResponseLimit.BUILT_IN)
                .most()
                .bytes();
    }

    /** How the operation is de-duplicated; empty if it is not. */
    public Optional<KeyPlan> key() {
        return rules.find(KeyPlan.class).filter(it -> safety() == Safety.KEYED);
    }

    /** How the provider treats keys. */
    public KeyTreatment keyTreatment() {
        return rules.find(KeyTreatment.class).orElse(KeyTreatment.DEFAULT);
    }

    /**
     * Checks that a write that must not be repeated is not repeated by the transport either. RUNTIME 16, 20.
     *
     * @throws IllegalStateException if it may be
     */
    public void requireSentOnce(Transport transport) {
        if (safety() == Safety.UNSAFE && transport.mayResend(method)) {
            throw new IllegalStateException(id + " must not be sent twice, and this transport may repeat a " + method
                    + " on its own: give it a key, or use the default transport");
        }
    }

    Safety safety() {
        return rules.find(SafetyRule.class).map(SafetyRule::safety).orElse(Safety.UNSAFE);
    }

    RetryRule retry() {
        return rules.find(RetryRule.class).orElseGet(RetryRule::once);
    }

    @Nullable
    RetryAfterRule retryAfter() {
        return rules.find(RetryAfterRule.class).orElse(null);
    }

    BulkheadRule bulkhead() {
        return rules.find(BulkheadRule.class).orElse(BulkheadRule.BUILT_IN);
    }

    FailureConditions failures() {
        return rules.find(FailureConditions.class).orElse(FailureConditions.NONE);
    }

    ErrorBodies errorBodies() {
        return rules.find(ErrorBodies.class).orElse(ErrorBodies.NONE);
    }

    ErrorTextRule errorText() {
        return rules.find(ErrorTextRule.class).orElse(ErrorTextRule.NONE);
    }

    @Nullable
    Redirects redirects() {
        return rules.find(RedirectRule.class)
                .map(it ->
                        new Redirects(it, safety(), key().map(KeyPlan::header).orElse(null)))
                .orElse(null);
    }

    @Nullable
    String requestIdHeader() {
        return rules.find(RequestIdRule.class).map(RequestIdRule::header).orElse(null);
    }

    Matrix matrix() {
        var differences = retry().exceptions();
        return Matrix.of(
                safety(),
                differences.never(),
                differences.once(),
                differences.also(),
                safety() == Safety.KEYED && keyTreatment().replaysServerErrors());
    }

    @Nullable
    KeyLifetime keyLifetime() {
        return key().map(it -> KeyLifetime.of(it, keyTreatment(), timeout().call()))
                .orElse(null);
    }

    ExchangeStep.Limits exchangeLimits() {
        return new ExchangeStep.Limits(timeout().connect(), mostBytes(), ResponseLimit.MOST_OF_AN_ERROR.bytes());
    }
}
