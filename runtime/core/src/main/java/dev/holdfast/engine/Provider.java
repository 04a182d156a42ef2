package dev.holdfast.engine;

import dev.holdfast.annotation.Credential;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.BaseUrl;
import dev.holdfast.client.CallFailure;
import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.rule.AuthRule;
import dev.holdfast.engine.rule.ErrorRule;
import dev.holdfast.engine.rule.ErrorTextRule;
import dev.holdfast.engine.rule.FailureConditions;
import dev.holdfast.engine.rule.FixedHeaders;
import dev.holdfast.engine.rule.RequestIdRule;
import dev.holdfast.engine.rule.Rules;
import dev.holdfast.engine.rule.Servers;
import dev.holdfast.http.HeaderRules;
import java.util.function.Function;

/** What holds for every operation of a provider. Immutable; each method returns another one. */
public final class Provider implements Ruled<Provider> {
    private final String id;
    private final BaseUrl baseUrl;
    private final String userAgent;
    private final Rules rules;

    private Provider(String id, BaseUrl baseUrl, String userAgent, Rules rules) {
        this.id = id;
        this.baseUrl = baseUrl;
        this.userAgent = userAgent;
        this.rules = rules;
    }

    /**
     * A provider without rules.
     *
     * @param id its name in metrics, errors and logs
     * @param baseUrl where it is: {@code https}, or {@code http} on this machine
     * @param userAgent who calls, sent as {@code User-Agent: <userAgent> holdfast/<version>}
     */
    public static Provider of(String id, String baseUrl, String userAgent) {
        HeaderRules.check("User-Agent", userAgent);
        return new Provider(id, BaseUrl.of(baseUrl), userAgent, Rules.none());
    }

    /** A base URL by name, for operations that are not called at the provider's first one; another one after those that are there. */
    public Provider server(String name, String url) {
        return with(rules.with(rules.find(Servers.class).orElse(Servers.NONE).and(name, url)));
    }

    /** The response header that names a request to the provider's support. */
    public Provider requestId(String header) {
        return with(rules.with(new RequestIdRule(header)));
    }

    /** Sends {@code Authorization: Bearer <secret>}. */
    public Provider bearer(String secret, String source) {
        return with(rules.with(new AuthRule(Credential.BEARER, "", secret, source)));
    }

    /** Sends {@code Authorization: Basic ...}; the secret is {@code user:password}. */
    public Provider basic(String secret, String source) {
        return with(rules.with(new AuthRule(Credential.BASIC, "", secret, source)));
    }

    /** Sends the secret in this header. */
    public Provider apiKeyHeader(String name, String secret, String source) {
        return with(rules.with(new AuthRule(Credential.API_KEY_HEADER, name, secret, source)));
    }

    /** Sends the secret in this query parameter. */
    public Provider apiKeyQuery(String name, String secret, String source) {
        return with(rules.with(new AuthRule(Credential.API_KEY_QUERY, name, secret, source)));
    }

    /** A header that every request carries; another one after those that are there. */
    public Provider header(String name, String value) {
        HeaderRules.check(name, value);
        return with(rules.with(
                rules.find(FixedHeaders.class).orElse(FixedHeaders.NONE).and(name, value)));
    }

    /** What answers mean where their status alone does not say; conditions after those that are there. */
    public Provider failures(FailureClass meaning, String... conditions) {
        var known = rules.find(FailureConditions.class).orElse(FailureConditions.NONE);
        return with(rules.with(known.and(meaning, conditions)));
    }

    /** Where bodies of failures name what went wrong, as JSON pointers; an empty one is nowhere. */
    public Provider errorText(String code, String message) {
        return with(rules.with(ErrorTextRule.parse(code, message)));
    }

    /** How the provider treats idempotency keys. */
    public Provider keys(KeyRule keys) {
        return with(rules.with(keys.treatment()));
    }

    /** Which exception failed calls throw. */
    public Provider errors(Function<CallFailure, ? extends ApiException> make) {
        return with(rules.with(new ErrorRule(make)));
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public Provider with(Rules other) {
        return new Provider(id, baseUrl, userAgent, other);
    }

    String id() {
        return id;
    }

    BaseUrl baseUrl() {
        return baseUrl;
    }

    String userAgent() {
        return userAgent;
    }
}
