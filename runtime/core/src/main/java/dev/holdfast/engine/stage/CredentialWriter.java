package dev.holdfast.engine.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.engine.rule.AuthRule;
import dev.holdfast.http.HeaderRules;
import dev.holdfast.http.PercentEncoding;
import dev.holdfast.http.WireHeader;
import dev.holdfast.http.WireRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes a secret into a request, as the provider's scheme has it. */
final class CredentialWriter {
    private final AuthRule rule;

    CredentialWriter(AuthRule rule) {
        this.rule = rule;
    }

    /**
     * A copy of the request with the secret.
     *
     * @throws SecretSource.SecretUnavailable if the secret cannot stand in a header; the message does not show it
     */
    WireRequest write(WireRequest request, String secret) throws SecretSource.SecretUnavailable {
        return switch (rule.scheme()) {
            case BEARER -> withHeader(request, "Authorization", "Bearer " + secret);
            case BASIC -> withHeader(request, "Authorization", "Basic " + base64(secret));
            case API_KEY_HEADER -> withHeader(request, rule.name(), secret);
            case API_KEY_QUERY -> withQuery(request, secret);
        };
    }

    private WireRequest withHeader(WireRequest request, String name, String value)
            throws SecretSource.SecretUnavailable {
        try {
            HeaderRules.check(name, value);
        } catch (IllegalArgumentException e) {
            throw new SecretSource.SecretUnavailable("secret " + rule.secret() + ": " + e.getMessage(), false, e);
        }
        List<WireHeader> headers = new ArrayList<>(request.headers());
        headers.add(new WireHeader(name, value));
        return new WireRequest(request.method(), request.uri(), headers, request.body());
    }

    private WireRequest withQuery(WireRequest request, String value) {
        String known = request.uri().getRawQuery();
        String own = PercentEncoding.encode(rule.name()) + "=" + PercentEncoding.encode(value);
        String text = request.uri() + (known == null ? "?" : "&") + own;
        return new WireRequest(request.method(), URI.create(text), request.headers(), request.body());
    }

    private static String base64(String secret) {
        return Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
    }
}
