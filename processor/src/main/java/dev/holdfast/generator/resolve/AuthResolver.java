package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.Credential;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.policy.AuthSection;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.SecretSection;
import java.util.List;
import java.util.Optional;

/** Finds the secret that {@code auth} names, and how the document wants it sent. */
public final class AuthResolver {
    private final PolicyFile policy;
    private final Diagnostics diagnostics;

    /** Makes a resolver of a policy that reports names which are not there. */
    public AuthResolver(PolicyFile policy, Diagnostics diagnostics) {
        this.policy = policy;
        this.diagnostics = diagnostics;
    }

    /**
     * Resolves {@code auth}.
     *
     * @param schemes the security schemes of the document that a credential can be sent by
     * @return the plan; nothing if the policy has no {@code auth}, or names what is not there, which was reported
     */
    public Optional<AuthPlan> resolve(List<SchemeFacts> schemes) {
        AuthSection auth = policy.auth();
        if (auth == null) {
            return Optional.empty();
        }
        Optional<SecretSection> secret = secret(auth);
        Optional<SchemeFacts> scheme = scheme(auth.scheme(), schemes);
        return secret.flatMap(found -> scheme.map(it -> new AuthPlan(
                it.credential(), it.parameter(), found.name(), found.source().value())));
    }

    private Optional<SecretSection> secret(AuthSection auth) {
        String name = auth.secret().value();
        SecretSection found = policy.secrets().get(name);
        if (found == null) {
            String headline = "auth.secret is " + name + ", which is not under secrets"
                    + Nearest.hint(name, policy.secrets().keySet());
            diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, auth.secret().place(), headline)
                    .fix("`secrets: { " + name + ": { type: static-api-key, source: { env: NAME } } }`"));
        }
        return Optional.ofNullable(found);
    }

    private Optional<SchemeFacts> scheme(AuthSection.Scheme scheme, List<SchemeFacts> schemes) {
        return switch (scheme.way()) {
            case HTTP ->
                Optional.of(new SchemeFacts(
                        scheme.name(), scheme.name().equals("basic") ? Credential.BASIC : Credential.BEARER, ""));
            case HEADER -> Optional.of(new SchemeFacts(scheme.name(), Credential.API_KEY_HEADER, scheme.name()));
            case QUERY -> Optional.of(new SchemeFacts(scheme.name(), Credential.API_KEY_QUERY, scheme.name()));
            case DOCUMENT -> named(scheme, schemes);
        };
    }

    private Optional<SchemeFacts> named(AuthSection.Scheme scheme, List<SchemeFacts> schemes) {
        Optional<SchemeFacts> found =
                schemes.stream().filter(it -> it.name().equals(scheme.name())).findFirst();
        if (found.isEmpty()) {
            List<String> known = schemes.stream().map(SchemeFacts::name).toList();
            String headline = "auth.scheme is " + scheme.name() + ", which is no security scheme of the document"
                    + Nearest.hint(scheme.name(), known);
            diagnostics.report(Diagnostic.of(Rule.INVALID_VALUE, scheme.place(), headline)
                    .fix(known.isEmpty() ? "`scheme: { http: bearer }`" : "one of " + String.join(", ", known)));
        }
        return found;
    }
}
