package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiParameter;
import dev.holdfast.generator.spec.ApiSecurityScheme;
import dev.holdfast.generator.spec.ApiSpec;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that are no argument of a method, since the client writes them: credentials, the idempotency key, and
 * the headers that OpenAPI says to ignore (3.0, section Parameter Object).
 */
final class OperationDropList {
    private final Set<String> headers = new HashSet<>(Set.of("accept", "content-type", "authorization"));
    private final Set<String> queries = new HashSet<>();

    private OperationDropList() {}

    static OperationDropList of(ApiSpec spec, @Nullable String keyHeader) {
        OperationDropList list = new OperationDropList();
        if (keyHeader != null) {
            list.headers.add(keyHeader.toLowerCase(Locale.ROOT));
        }
        for (ApiSecurityScheme scheme : spec.securitySchemes().values()) {
            if (scheme.location().equals("header")) {
                list.headers.add(scheme.name().toLowerCase(Locale.ROOT));
            } else if (scheme.location().equals("query")) {
                list.queries.add(scheme.name());
            }
        }
        return list;
    }

    boolean drops(ApiParameter parameter) {
        return switch (parameter.location()) {
            case HEADER -> headers.contains(parameter.name().toLowerCase(Locale.ROOT));
            case QUERY -> queries.contains(parameter.name());
            case PATH, COOKIE -> false;
        };
    }
}
