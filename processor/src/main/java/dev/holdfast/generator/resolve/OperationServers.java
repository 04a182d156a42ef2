package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.ProviderSection;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiSpec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides at which base URL an operation is called. A document cannot send requests, with their credentials, to a place that
 * the policy does not name: a server of its own counts if it is one of the policy's base URLs, or below one.
 */
final class OperationServers {
    private final Map<String, String> policy = new LinkedHashMap<>();
    private final List<String> ofDocument;
    private final boolean isLenient;
    private final Diagnostics diagnostics;

    /** Makes a decision for a policy, which is lenient where it takes all operations that there are. */
    OperationServers(PolicyFile file, ApiSpec spec, Diagnostics diagnostics) {
        ProviderSection provider = file.provider();
        policy.put("", normal(provider.baseUrl().value()));
        provider.servers().forEach((name, url) -> policy.put(name, normal(url.value())));
        this.ofDocument = spec.servers().stream().map(OperationServers::normal).toList();
        this.isLenient = file.use().isAll();
        this.diagnostics = diagnostics;
    }

    /** Where an operation is called; a server that the policy does not name was reported. */
    Target of(ApiOperation operation) {
        Target usual = new Target("", operation.path());
        List<String> servers =
                operation.servers().stream().map(OperationServers::normal).toList();
        if (servers.isEmpty() || servers.stream().anyMatch(ofDocument::contains)) {
            return usual;
        }
        Optional<Target> known = servers.stream()
                .flatMap(it -> named(absolute(it), operation.path()).stream())
                .findFirst();
        if (known.isEmpty() && servers.stream().noneMatch(OperationServers::isRelative)) {
            report(operation, servers.get(0));
        }
        return known.orElse(usual);
    }

    /** The base URL of the policy that a server is, or is below; the longest of several. */
    private Optional<Target> named(String server, String path) {
        return policy.entrySet().stream()
                .filter(it -> (server + "/").startsWith(it.getValue() + "/"))
                .max(Map.Entry.comparingByValue())
                .map(it ->
                        new Target(it.getKey(), server.substring(it.getValue().length()) + path));
    }

    private String defaultUrl() {
        return policy.getOrDefault("", "");
    }

    /** A relative server is one of the provider's own host. */
    private String absolute(String server) {
        URI base = parsed(defaultUrl());
        if (base != null && server.startsWith("//")) {
            return normal(base.getScheme() + ":" + server); // RFC 3986 section 4.2
        }
        return isRelative(server) && base != null
                ? normal(base.getScheme() + "://" + base.getRawAuthority() + "/" + server.replaceFirst("^[./]*", ""))
                : server;
    }

    private static boolean isRelative(String server) {
        return !server.contains("://");
    }

    private static @Nullable URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // Base URLs are checked elsewhere, and a server that cannot be read is none of them.
            return null;
        }
    }

    /** Scheme and host in lower case, without the slash at the end. */
    private static String normal(String url) {
        String bare = url.strip().replaceFirst("/+$", "");
        URI parsed = parsed(bare);
        if (parsed == null || parsed.getScheme() == null || parsed.getHost() == null) {
            return bare;
        }
        String start = parsed.getScheme() + "://" + parsed.getRawAuthority();
        return start.toLowerCase(Locale.ROOT) + bare.substring(start.length());
    }

    private void report(ApiOperation operation, String server) {
        String map = "`baseUrl: { default: \"" + defaultUrl() + "\", " + name(server) + ": \"" + server + "\" }`";
        diagnostics.report(Diagnostic.of(
                        Rule.SERVER_IGNORED,
                        operation.place(),
                        operation.id() + " has a server of its own, " + server + ", and is called at " + defaultUrl()
                                + " instead")
                .severity(isLenient ? Severity.WARNING : Severity.ERROR)
                .harm(
                        "The document does not decide where credentials go, and the provider may not know the path there.")
                .subject(operation.id())
                .fix(map));
    }

    /** The first word of the host: {@code files} of {@code https://files.stripe.com}. */
    private static String name(String server) {
        URI parsed = parsed(server);
        String host = parsed == null || parsed.getHost() == null ? "" : parsed.getHost();
        String word = host.replaceFirst("[.].*", "").toLowerCase(Locale.ROOT);
        return word.matches("[a-z][a-z0-9-]*") ? word : "other";
    }

    /**
     * Where an operation is called.
     *
     * @param server the name of the base URL; empty for the first one
     * @param path the path below it
     */
    record Target(String server, String path) {}
}
