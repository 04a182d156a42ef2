package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.rule.RedirectRule;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.http.WireBody;
import dev.holdfast.http.WireHeader;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.resilience.Safety;
import dev.holdfast.text.WebOrigin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what request follows from a redirect: RUNTIME 79 to 81.
 *
 * <p>A write is never made a read of but by a 303, is sent to another place only if it may be sent twice, and never leaves its
 * origin. To another origin go a few headers that say nothing about the caller, instead of all but those known as secrets.
 */
final class Redirects {
    private static final int MOST_HOPS = 5;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> SENT_ABROAD = Set.of("accept", "accept-language", "user-agent");

    private final RedirectRule rule;
    private final Safety safety;
    private final @Nullable String keyHeader;

    /**
     * The redirects of one operation.
     *
     * @param rule where they may lead
     * @param safety whether the operation may be sent twice
     * @param keyHeader the header of its idempotency key; null for none
     */
    Redirects(RedirectRule rule, Safety safety, @Nullable String keyHeader) {
        this.rule = rule;
        this.safety = safety;
        this.keyHeader = keyHeader;
    }

    /** Whether a failure is a redirect that the policy does not take for something else. */
    static boolean isOne(Failed failed) {
        WireResponse response = failed.response();
        return failed.failure() == FailureClass.CLIENT_ERROR
                && response != null
                && STATUSES.contains(response.status())
                && response.headers().first("location").isPresent();
    }

    /** The request that follows; null if the redirect must not be followed. */
    @Nullable
    WireRequest next(Target target, WireResponse response) {
        URI place = place(target.wire().uri(), response);
        if (place == null || target.hops() == MOST_HOPS) {
            return null;
        }
        boolean staysHome = WebOrigin.of(place).equals(target.origin());
        WireRequest next = request(target.wire(), response.status(), place, staysHome);
        return next == null || target.hasSeen(next) ? null : next;
    }

    /** Where it leads; null if nobody should go there. */
    private @Nullable URI place(URI from, WireResponse response) {
        List<String> locations = response.headers().all("location");
        if (locations.stream().distinct().count() > 1) {
            return null;
        }
        try {
            URI to = withoutFragment(from.resolve(new URI(locations.get(0).strip())));
            WebOrigin origin = WebOrigin.of(to);
            boolean isAllowed =
                    origin.equals(WebOrigin.of(from)) || rule.origins().contains(origin);
            boolean isDowngrade = WebOrigin.of(from).isSecure() && !origin.isSecure();
            return isAllowed && !isDowngrade && to.getRawUserInfo() == null ? to : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // not a place that a request can be sent to
        }
    }

    private static URI withoutFragment(URI uri) throws URISyntaxException {
        String fragment = uri.getRawFragment();
        if (fragment == null) {
            return uri;
        }
        String text = uri.toString();
        return new URI(text.substring(0, text.length() - fragment.length() - 1));
    }

    private @Nullable WireRequest request(WireRequest from, int status, URI place, boolean staysHome) {
        if (status == 303) {
            String method = from.method().equals("HEAD") ? "HEAD" : "GET";
            return new WireRequest(method, place, headers(from, staysHome, false), null);
        }
        boolean isRead = from.method().equals("GET") || from.method().equals("HEAD");
        boolean keepsMethod = status == 307 || status == 308;
        WireBody body = from.body();
        boolean maySendBody = body == null || (staysHome && !body.isSpent());
        if (!maySendBody || !(isRead || (keepsMethod && staysHome && safety != Safety.UNSAFE))) {
            return null;
        }
        return new WireRequest(from.method(), place, headers(from, staysHome, true), body);
    }

    private List<WireHeader> headers(WireRequest from, boolean staysHome, boolean keepsKey) {
        return from.headers().stream()
                .filter(it -> staysHome || SENT_ABROAD.contains(it.name().toLowerCase(Locale.ROOT)))
                .filter(it -> keepsKey || !it.name().equalsIgnoreCase(keyHeader))
                .toList();
    }
}
