package dev.holdfast.engine;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.engine.rule.FallbackRule;
import dev.holdfast.engine.rule.KeyPlan;
import dev.holdfast.engine.rule.RepeatsRule;
import dev.holdfast.engine.rule.Rules;
import dev.holdfast.engine.rule.SafetyRule;
import dev.holdfast.engine.rule.ServerRule;
import dev.holdfast.http.UriTemplate;
import dev.holdfast.resilience.Safety;
import dev.holdfast.text.Durations;

/** One operation of a provider and its rules. Immutable; each method returns another one. */
public final class Operation implements Ruled<Operation> {
    private final String id;
    private final String method;
    private final UriTemplate path;
    private final Rules rules;

    private Operation(String id, String method, UriTemplate path, Rules rules) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.rules = rules;
    }

    /** A {@code GET}. A repeat is safe: RFC 9110 section 9.2.1. */
    public static Operation get(String id, String path) {
        return of("GET", id, path, Safety.READ);
    }

    /** A {@code HEAD}. A repeat is safe: RFC 9110 section 9.2.1. */
    public static Operation head(String id, String path) {
        return of("HEAD", id, path, Safety.READ);
    }

    /** An {@code OPTIONS}. A repeat is safe: RFC 9110 section 9.2.1. */
    public static Operation options(String id, String path) {
        return of("OPTIONS", id, path, Safety.READ);
    }

    /** A {@code TRACE}. A repeat is safe: RFC 9110 section 9.2.1. */
    public static Operation trace(String id, String path) {
        return of("TRACE", id, path, Safety.READ);
    }

    /** A {@code PUT}. A repeat leaves the same state: RFC 9110 section 9.2.2. */
    public static Operation put(String id, String path) {
        return of("PUT", id, path, Safety.IDEMPOTENT);
    }

    /** A {@code DELETE}. A repeat leaves the same state: RFC 9110 section 9.2.2. */
    public static Operation delete(String id, String path) {
        return of("DELETE", id, path, Safety.IDEMPOTENT);
    }

    /** A {@code POST}. Nothing makes a repeat safe, unless a plan says so. */
    public static Operation post(String id, String path) {
        return of("POST", id, path, Safety.UNSAFE);
    }

    /** A {@code PATCH}. Nothing makes a repeat safe, unless a plan says so. */
    public static Operation patch(String id, String path) {
        return of("PATCH", id, path, Safety.UNSAFE);
    }

    private static Operation of(String method, String id, String path, Safety safety) {
        return new Operation(id, method, UriTemplate.parse(path), Rules.none().with(new SafetyRule(safety)));
    }

    /** Called at a base URL that the provider has by this name. */
    public Operation server(String name) {
        return with(rules.with(new ServerRule(name)));
    }

    /** Answers with one page of a list. */
    public Operation pages(PageSpec pages) {
        return with(rules.with(pages.rule()));
    }

    /** The provider does the work once for each key, which every attempt of a call carries. */
    public Operation idempotencyKey(String header, KeySource source, String retention) {
        return with(
                rules.with(new SafetyRule(Safety.KEYED)).with(new KeyPlan(header, source, Durations.parse(retention))));
    }

    /** A repeat leaves the same state as the request alone. */
    public Operation naturallyIdempotent() {
        return safety(Safety.IDEMPOTENT);
    }

    /** The request may take effect more than once, and that is acceptable. */
    public Operation atLeastOnce() {
        return safety(Safety.IDEMPOTENT);
    }

    /** Nothing makes a repeat safe. */
    public Operation notIdempotent() {
        return safety(Safety.UNSAFE);
    }

    /** The request changes nothing. */
    public Operation readOnly() {
        return safety(Safety.READ);
    }

    /**
     * What a further attempt sees if an earlier one, whose outcome is unknown, did the deed after all.
     *
     * @param done the answer, as in {@code 404} or {@code 400; /error/code: already_done}
     * @param isUnknown whether the call then ends with an unknown outcome; else it has succeeded, and gives null
     */
    public Operation repeats(String done, boolean isUnknown) {
        return with(rules.with(RepeatsRule.parse(done, isUnknown)));
    }

    /** In the place of an answer that does not come: the latest one, if it is not older, as in {@code 10m}. */
    public Operation cachedFallback(String oldest) {
        return with(rules.with(FallbackRule.cached(oldest)));
    }

    /** In the place of an answer that does not come: this body. */
    public Operation constantFallback(String body) {
        return with(rules.with(FallbackRule.constant(body)));
    }

    /** In the place of an answer that does not come: what the client's configuration has for the operation. */
    public Operation handlerFallback() {
        return with(rules.with(FallbackRule.handler()));
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public Operation with(Rules other) {
        return new Operation(id, method, path, other);
    }

    private Operation safety(Safety safety) {
        return with(rules.with(new SafetyRule(safety)));
    }

    String id() {
        return id;
    }

    String method() {
        return method;
    }

    UriTemplate path() {
        return path;
    }
}
