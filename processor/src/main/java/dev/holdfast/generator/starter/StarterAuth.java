package dev.holdfast.generator.starter;

import dev.holdfast.generator.spec.ApiSecurityScheme;
import dev.holdfast.generator.spec.ApiSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The credential that most operations of a document ask for. */
final class StarterAuth {
    private final ApiSpec spec;
    private final String id;

    StarterAuth(ApiSpec spec, String id) {
        this.spec = spec;
        this.id = id;
    }

    List<String> lines() {
        boolean isNeeded =
                spec.operations().stream().anyMatch(it -> !it.security().isEmpty());
        String scheme = scheme().orElse("");
        if (scheme.isEmpty() && !isNeeded) {
            return List.of(
                    "",
                    "# The document names no credential. If calls need one: `auth: { scheme: { http: bearer }, secret: ... }`",
                    "# and that secret under `secrets`.");
        }
        String said = scheme.isEmpty() ? "{ http: bearer }" : YamlText.value(scheme);
        String variable = id.toUpperCase(Locale.ROOT).replace('-', '_') + "_KEY";
        return List.of(
                "",
                "auth: { scheme: " + said + ", secret: " + id + "-key }",
                "secrets:",
                "  " + id + "-key:",
                "    type: static-api-key",
                "    source: { env: " + variable + " }",
                "    rotation:",
                Blank.line(6, "every", "how often it is replaced", "90d"),
                "      overlap: 1d",
                Blank.line(6, "owner", "who replaces it", "payments-team"),
                "    revocation:",
                Blank.line(6, "how", "how a leaked one is made worthless", "\"roll it on the provider's admin page\""),
                "      within: 1h");
    }

    /** The usable scheme that most operations name. */
    private Optional<String> scheme() {
        return spec.securitySchemes().entrySet().stream()
                .filter(it -> isUsable(it.getValue()))
                .map(Map.Entry::getKey)
                .max(Comparator.comparingLong(this::uses));
    }

    private long uses(String scheme) {
        return spec.operations().stream()
                .filter(it -> it.security().stream().anyMatch(one -> one.containsKey(scheme)))
                .count();
    }

    private static boolean isUsable(ApiSecurityScheme scheme) {
        return switch (scheme.type()) {
            case "http" -> List.of("bearer", "basic").contains(scheme.scheme());
            case "oauth2", "openIdConnect" -> true;
            case "apiKey" -> List.of("header", "query").contains(scheme.location());
            default -> false;
        };
    }
}
