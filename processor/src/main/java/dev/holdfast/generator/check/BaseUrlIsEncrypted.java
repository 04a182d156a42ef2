package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.ProviderPlan;
import dev.holdfast.generator.plan.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Rule#CLEARTEXT_BASE_URL}. */
final class BaseUrlIsEncrypted {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    void check(ProviderPlan provider, Findings findings) {
        check(provider.id(), "baseUrl", provider.baseUrl(), findings);
        provider.servers().forEach((name, url) -> {
            String key = findings.words() == Words.POLICY ? name : "url";
            check(provider.id(), key, url, findings);
        });
    }

    private static void check(String provider, String key, Setting<String> baseUrl, Findings findings) {
        String url = baseUrl.value();
        URI uri = parsed(url);
        if (uri != null && isAcceptable(uri)) {
            return;
        }
        findings.report(Diagnostic.of(
                        Rule.CLEARTEXT_BASE_URL,
                        baseUrl.origin().place(),
                        "base URL " + shown(uri, url) + " of " + provider + " " + wrong(uri))
                .harm("Whoever is on the way could read the credentials and change the answers.")
                .fix(findings.fix(key, fixed(uri))));
    }

    private static @Nullable URI parsed(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() == null ? null : uri;
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    private static boolean isAcceptable(URI uri) {
        return isEncrypted(uri)
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getFragment() == null;
    }

    private static boolean isEncrypted(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(uri.getHost()));
    }

    private static String wrong(@Nullable URI uri) {
        if (uri == null) {
            return "is no URL with a host";
        }
        return isEncrypted(uri) ? "has more than a host and a path" : "is not https";
    }

    /** The URL as a message may show it: what stands in front of an @ or behind a question mark may be a secret. */
    private static String shown(@Nullable URI uri, String url) {
        if (uri != null) {
            return uri.getScheme() + "://" + afterScheme(uri);
        }
        return url.contains("@") || url.contains("?") ? "(not shown)" : url;
    }

    private static String fixed(@Nullable URI uri) {
        return "https://" + (uri == null ? "api.example.com" : afterScheme(uri));
    }

    private static String afterScheme(URI uri) {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath();
    }
}
