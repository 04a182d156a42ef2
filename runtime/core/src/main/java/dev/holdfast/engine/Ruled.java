package dev.holdfast.engine;

import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.holdfast.annotation.Jitter;
import dev.holdfast.annotation.QuotaUnit;
import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.rule.AdviceRule;
import dev.holdfast.engine.rule.BulkheadRule;
import dev.holdfast.engine.rule.DeadlineHeaderRule;
import dev.holdfast.engine.rule.ErrorBodies;
import dev.holdfast.engine.rule.MatrixExceptions;
import dev.holdfast.engine.rule.QuotaRule;
import dev.holdfast.engine.rule.RedirectRule;
import dev.holdfast.engine.rule.ResponseLimit;
import dev.holdfast.engine.rule.RetryAfterRule;
import dev.holdfast.engine.rule.RetryRule;
import dev.holdfast.engine.rule.Rules;
import dev.holdfast.engine.rule.ScopedBudget;
import dev.holdfast.engine.rule.StreamRule;
import dev.holdfast.engine.rule.TimeoutRule;
import dev.holdfast.text.BudgetRule;
import dev.holdfast.text.Size;
import dev.holdfast.text.WebOrigin;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What states rules: a provider for all its operations, an operation for itself. A rule of the operation replaces the
 * provider's rule of the same kind. Immutable; each method returns another one.
 *
 * <p>All texts are those of the annotations of the same name; a text that cannot be read throws an {@link
 * IllegalArgumentException} that says what to write.
 *
 * @param <S> the one that states them
 */
public sealed interface Ruled<S> permits Provider, Operation {

    /** What is stated. */
    Rules rules();

    /** The same with other rules. */
    S with(Rules rules);

    /** How long the call, an attempt and opening a connection may take. */
    default S timeout(String call, String attempt, String connect) {
        return with(rules().with(TimeoutRule.parse(call, attempt, connect)));
    }

    /**
     * How long the body of a streamed answer may take.
     *
     * @param firstEvent from the headers to the first event; empty for {@code idle}
     * @param idle the longest wait for the next byte
     * @param total from the beginning of the call to the last byte, read or not
     */
    default S stream(String firstEvent, String idle, String total) {
        return with(rules().with(StreamRule.parse(firstEvent, idle, total)));
    }

    /** How many attempts there are, 1 to 5, and the waits between them, as in {@code "250ms..2s x2"}. */
    default S retry(int attempts, String backoff, Jitter jitter) {
        return with(rules().with(RetryRule.parse(attempts, backoff, jitter)));
    }

    /** Failures after which there is no further attempt; after {@link #retry}. */
    default S never(FailureClass... failures) {
        return changeMatrix(matrix -> matrix.withNever(failures));
    }

    /** Failures after which there is at most one further attempt; after {@link #retry}. */
    default S once(FailureClass... failures) {
        return changeMatrix(matrix -> matrix.withOnce(failures));
    }

    /** Failures after which there may be further attempts although the matrix says no; after {@link #retry}. */
    default S also(FailureClass... failures) {
        return changeMatrix(matrix -> matrix.withAlso(failures));
    }

    /** When calls are refused because most of the latest ones failed. */
    default S breaker(BreakerSpec breaker) {
        return with(rules().with(breaker.rule()));
    }

    /** How fast the provider may be called. */
    default S limit(LimitSpec limit) {
        return with(rules().with(limit.rule()));
    }

    /** How many attempts may be under way at once, at least 1, for all operations that name the same bucket. */
    default S bulkhead(String bucket, int concurrent) {
        return with(rules().with(new BulkheadRule(bucket, concurrent)));
    }

    /** What share of the traffic may be retries, for all operations that name the same scope. */
    default S budget(String scope, String budget) {
        return with(rules().with(new ScopedBudget(scope, BudgetRule.parse(budget))));
    }

    /** The longest wait inside a call, the longest pause of the limiter, the wait without a hint (empty: the backoff). */
    default S retryAfter(String longest, String pause, String absent) {
        return with(rules().with(RetryAfterRule.parse(longest, pause, absent)));
    }

    /** The header of answers that says whether to send a request again: {@code true} or {@code false}. */
    default S advice(String header) {
        return with(rules().with(new AdviceRule(header)));
    }

    /**
     * Headers in which the provider counts: another counter after those that are there.
     *
     * @param remaining the header that says how many requests are left
     * @param reset the header that says when it is full again
     * @param unit how that is written
     * @param bucket the header that names the bucket which is counted; empty for the operation's own
     */
    default S quota(String remaining, String reset, QuotaUnit unit, String bucket) {
        QuotaRule known = rules().find(QuotaRule.class).orElse(QuotaRule.NONE);
        return with(rules().with(known.and(new QuotaRule.Counter(remaining, reset, unit, bucket))));
    }

    /** The header of requests that says how many milliseconds are left. */
    default S deadlineHeader(String header) {
        return with(rules().with(new DeadlineHeaderRule(header)));
    }

    /** How large the body of an answer may be, decoded, as in {@code "4MiB"}. */
    default S responseLimit(String most) {
        return with(rules().with(new ResponseLimit(Size.parse(most))));
    }

    /**
     * Follows redirects: on the origin that is called, and to these others, to which neither credentials nor bodies go.
     *
     * @param origins as in {@code https://files.example.com}; possibly none
     */
    default S redirects(String... origins) {
        return with(rules().with(new RedirectRule(
                Stream.of(origins).map(WebOrigin::parse).toList())));
    }

    /** What the JSON bodies of failures hold: by a status, a class such as {@code 4xx}, or {@code default}. */
    default S errorBody(String status, Class<?> type) {
        return addErrorBody(status, type);
    }

    /** The JSON bodies of failures with this status are lists of these. */
    default S errorBodyList(String status, Class<?> element) {
        return addErrorBody(status, TypeFactory.defaultInstance().constructCollectionType(List.class, element));
    }

    private S addErrorBody(String status, Type type) {
        ErrorBodies known = rules().find(ErrorBodies.class).orElse(ErrorBodies.NONE);
        return with(rules().with(known.and(status, type)));
    }

    private S changeMatrix(UnaryOperator<MatrixExceptions> change) {
        RetryRule retry = rules().find(RetryRule.class)
                .orElseThrow(() -> new IllegalStateException("say retry(...) before never, once or also"));
        return with(rules().with(retry.with(change.apply(retry.exceptions()))));
    }
}
