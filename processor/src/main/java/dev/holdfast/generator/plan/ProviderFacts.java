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
 * @param versionHeaders the headers by which a version is asked for, by name
 * @param meanings what answers mean, with where that is said
 * @param auth where it is said how requests are authenticated; null where it is not
 */
public record ProviderFacts(
        String version,
        Map<String, Setting<String>> versionHeaders,
        Map<FailureClass, List<Setting<Condition>>> meanings,
        @Nullable Origin auth) {
    /** Copies the maps. */
    public ProviderFacts {
        versionHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(versionHeaders));
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** Nothing said. */
    public static ProviderFacts none() {
        return new ProviderFacts("", Map.of(), Map.of(), null);
    }
}
