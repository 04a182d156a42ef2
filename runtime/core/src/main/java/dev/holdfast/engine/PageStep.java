package dev.holdfast.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.Credential;
import dev.holdfast.annotation.PageStyle;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.CallFailure;
import dev.holdfast.client.CallFailure.ErrorContent;
import dev.holdfast.client.CallFailure.Evidence;
import dev.holdfast.client.CallFailure.Verdict;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.CallReport;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.PageTurn;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.rule.AuthRule;
import dev.holdfast.engine.rule.ErrorRule;
import dev.holdfast.engine.rule.PageRule;
import dev.holdfast.engine.stage.CallEnd;
import dev.holdfast.http.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One page of a list: turns the request of an operation into that for the page, and remembers where the next one is. */
final class PageStep {
    private final PreparedOperation prepared;
    private final PageTurn turn;
    private final PageRule rule;
    private final @Nullable PageReached before;

    private PageStep(PreparedOperation prepared, PageTurn turn, PageRule rule) {
        this.prepared = prepared;
        this.turn = turn;
        this.rule = rule;
        this.before = (PageReached) turn.reached().orElse(null);
    }

    /** The step that these options ask for; empty for a call on its own. */
    static Optional<PageStep> of(PreparedOperation prepared, CallOptions options) {
        return options.turn().map(turn -> new PageStep(prepared, turn, rule(prepared)));
    }

    private static PageRule rule(PreparedOperation prepared) {
        return prepared.plan()
                .rules()
                .find(PageRule.class)
                .orElseThrow(
                        () -> new IllegalStateException(
                                prepared.operation().id()
                                        + " has no pages by its plan: say how they follow each other, with pagination or @Paged"));
    }

    /**
     * The request for the page.
     *
     * @throws ApiException if there is none to send: as the provider's errors are
     */
    WireRequest turned(WireRequest first) {
        if (before == null) {
            return first;
        }
        if (before.next() instanceof PageTarget.Unknown unknown) {
            throw lost(before, unknown.why());
        }
        if (before.number() >= rule.most()) {
            throw tooMany();
        }
        if (before.next() instanceof PageTarget.Url url) {
            return new WireRequest(first.method(), withoutCredential(url.uri()), first.headers(), first.body());
        }
        return before.next() instanceof PageTarget.Value value ? parameter().in(first, value.text()) : first;
    }

    /** Remembers where the page after this one is. */
    void reached(WireRequest request, CallEnd.Succeeded end) {
        PageReader reader = new PageReader(rule, prepared, request, end.response());
        PageTarget next = end.value() == null ? new PageTarget.End() : reader.next();
        Set<String> seen = before == null ? begun(request) : before.seen();
        JsonNode items = reader.items();
        turn.reach(new PageReached(number(), advancing(next, items, seen), seen, items, end));
    }

    /** A failure that says which page it was. */
    CallFailure named(CallFailure failure) {
        Verdict verdict = failure.verdict();
        String detail = verdict.detail().isEmpty() ? "page " + number() : verdict.detail() + ", page " + number();
        return new CallFailure(
                failure.report(),
                new Verdict(verdict.outcome(), verdict.stopReason(), verdict.failure(), detail),
                failure.evidence(),
                failure.idempotencyKey(),
                failure.cause());
    }

    private PageParameter parameter() {
        boolean isNumber = rule.style() != PageStyle.CURSOR;
        return new PageParameter(
                rule.parameter(), isNumber, prepared.surroundings().codec());
    }

    private int number() {
        return before == null ? 1 : before.number() + 1;
    }

    /** What led to the first page must not lead to another one. */
    private Set<String> begun(WireRequest request) {
        Set<String> seen = new HashSet<>();
        seen.add(request.uri().toString());
        if (!rule.parameter().isEmpty()) {
            parameter().value(request).ifPresent(seen::add);
        }
        return seen;
    }

    /** The same target, unless it leads back to a page that was read. */
    private PageTarget advancing(PageTarget next, JsonNode items, Set<String> seen) {
        if (before != null && !items.isEmpty() && items.equals(before.items())) {
            return new PageTarget.Unknown(
                    "it has the same items as the one before it, whatever " + rule.parameter() + " says");
        }
        boolean isBack = next instanceof PageTarget.Value value
                ? !seen.add(value.text())
                : next instanceof PageTarget.Url url && !seen.add(url.uri().toString());
        return isBack ? new PageTarget.Unknown("it leads back to a page that was read already") : next;
    }

    /** The provider may give the secret of a query back, which is written anew for each attempt. */
    private URI withoutCredential(URI uri) {
        return prepared.plan()
                .rules()
                .find(AuthRule.class)
                .filter(it -> it.scheme() == Credential.API_KEY_QUERY)
                .filter(it -> RawQuery.of(uri).value(it.name()).isPresent())
                .map(it -> RawQuery.of(uri).without(it.name()).uri())
                .orElse(uri);
    }

    private ApiException lost(PageReached read, String why) {
        var verdict = new Verdict(
                Outcome.UNREADABLE,
                StopReason.NOT_RETRYABLE,
                FailureClass.DECODE,
                "the way on from page " + read.number() + ": " + why);
        var evidence = new Evidence(read.call().response(), null, null, ErrorContent.NONE);
        return error(new CallFailure(read.call().report(), verdict, evidence, null, null));
    }

    private ApiException tooMany() {
        var verdict = new Verdict(
                Outcome.LIMITED,
                StopReason.LIMITED,
                null,
                "page " + number() + " is more than the " + rule.most() + " pages of its plan");
        var report = new CallReport(
                prepared.origin().client(), prepared.operation().id(), List.of(), Duration.ZERO, null, false);
        return error(new CallFailure(report, verdict, Evidence.NONE, null, null));
    }

    private ApiException error(CallFailure failure) {
        return prepared.plan()
                .rules()
                .find(ErrorRule.class)
                .orElse(ErrorRule.DEFAULT)
                .make()
                .apply(failure);
    }
}
