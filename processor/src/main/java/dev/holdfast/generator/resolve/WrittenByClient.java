package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.Credential;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.spec.ApiParameter;
import dev.holdfast.generator.spec.ApiParameter.Location;
import dev.holdfast.text.TransportHeaders;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that are no argument of a method: those that the client writes, which are the credential in use, the
 * idempotency key, the headers of the connection and those that OpenAPI says to ignore (3.0, section Parameter Object), and
 * those that the policy drops.
 *
 * @param keyHeader the header that carries the provider's idempotency key; null for none
 * @param auth how requests are authenticated; null for not at all
 * @param dropped names that the policy drops; one in the path stays, since the path needs it
 */
public record WrittenByClient(
        @Nullable String keyHeader, @Nullable AuthPlan auth, Set<String> dropped) {
    private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

    /** Copies the names. */
    public WrittenByClient {
        dropped = Set.copyOf(dropped);
    }

    boolean covers(ApiParameter parameter) {
        String name = parameter.name();
        return switch (parameter.location()) {
            case HEADER -> isHeader(name) || dropped.contains(name);
            case QUERY -> isCredential(Credential.API_KEY_QUERY, name) || dropped.contains(name);
            case COOKIE -> dropped.contains(name);
            case PATH -> false;
        };
    }

    /** Whether the policy may drop a parameter. */
    static boolean isDroppable(ApiParameter parameter) {
        return parameter.location() != Location.PATH;
    }

    private boolean isHeader(String name) {
        return IGNORED.contains(name.toLowerCase(Locale.ROOT))
                || TransportHeaders.include(name)
                || name.equalsIgnoreCase(keyHeader)
                || isCredential(Credential.API_KEY_HEADER, name.toLowerCase(Locale.ROOT));
    }

    private boolean isCredential(Credential scheme, String name) {
        return auth != null
                && auth.scheme() == scheme
                && name.equals(
                        scheme == Credential.API_KEY_HEADER ? auth.name().toLowerCase(Locale.ROOT) : auth.name());
    }
}
