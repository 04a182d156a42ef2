package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.Credential;
import dev.holdfast.generator.spec.ApiSecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which security schemes of a document a credential can be sent by. */
final class SecuritySchemes {
    private SecuritySchemes() {}

    static List<SchemeFacts> usable(Map<String, ApiSecurityScheme> schemes) {
        List<SchemeFacts> usable = new ArrayList<>();
        schemes.forEach((name, scheme) ->
                credential(scheme).ifPresent(it -> usable.add(new SchemeFacts(name, it, scheme.name()))));
        return usable;
    }

    /** An access token of OAuth 2 or OpenID Connect travels as a bearer token (RFC 6750 section 2.1). */
    private static Optional<Credential> credential(ApiSecurityScheme scheme) {
        return switch (scheme.type()) {
            case "http" ->
                switch (scheme.scheme()) {
                    case "bearer" -> Optional.of(Credential.BEARER);
                    case "basic" -> Optional.of(Credential.BASIC);
                    default -> Optional.empty();
                };
            case "oauth2", "openIdConnect" -> Optional.of(Credential.BEARER);
            case "apiKey" ->
                switch (scheme.location()) {
                    case "header" -> Optional.of(Credential.API_KEY_HEADER);
                    case "query" -> Optional.of(Credential.API_KEY_QUERY);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }
}
