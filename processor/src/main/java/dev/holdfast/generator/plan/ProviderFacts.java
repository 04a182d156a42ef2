package dev.holdfast.generator.plan;

import dev.holdfast.client.FailureClass;
import dev.holdfast.text.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What document and policy say of a provider beyond what its client needs.
 *
 * @param version the version of the document; empty if it says none
 * @param docs pages of the provider, by what they are about
 * @param versionHeaders the headers by which a version is asked for, by name
 * @param meanings what answers mean, with where that is said
 * @param access what its credential may do; null where the policy has none
 */
public record ProviderFacts(
        String version,
        Map<String, String> docs,
        Map<String, Setting<String>> versionHeaders,
        Map<FailureClass, List<Setting<Condition>>> meanings,
        @Nullable AccessPlan access) {
    /** Copies the maps. */
    public ProviderFacts {
        docs = Collections.unmodifiableMap(new LinkedHashMap<>(docs));
        versionHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(versionHeaders));
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** Nothing said. */
    public static ProviderFacts none() {
        return new ProviderFacts("", Map.of(), Map.of(), Map.of(), null);
    }
}
