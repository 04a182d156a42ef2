package dev.holdfast.generator.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a credential may do.
 *
 * @param granted the scopes that it has, each with where that is said; null where the policy does not say
 * @param isAny whether any one of the scopes that the document lists together is enough
 * @param origin where it is said how requests are authenticated
 */
public record AccessPlan(@Nullable Map<String, Origin> granted, boolean isAny, Origin origin) {
    /** Copies the map. */
    public AccessPlan {
        granted = granted == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(granted));
    }
}
