package dev.holdfast.generator.policy;

import dev.holdfast.client.FailureClass;
import dev.holdfast.text.Condition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy with the files that it extends: typed where layers do not matter, as it stands where they do.
 *
 * @param path the file, as messages show it
 * @param provider who is called
 * @param use which operations are generated
 * @param layers the layered parts, the lowest base first, this file last
 * @param keys how the provider treats idempotency keys; null if not stated
 * @param failures what answers mean, by class
 * @param error where bodies of failures say what went wrong; null if not stated
 * @param auth how requests are authenticated; null if not stated
 * @param secrets the secrets, by name
 * @param observe who is told; null if not stated
 * @param headers headers that every request carries, from {@code contract.versionHeader}
 * @param names names in Java
 * @param dropped parameters that are left out of every method, by name
 * @param floors what may not be loosened
 * @param waivers rules that are knowingly broken
 */
public record PolicyFile(
        String path,
        ProviderSection provider,
        UseSection use,
        List<PolicyLayers> layers,
        @Nullable KeysSection keys,
        Map<FailureClass, List<Stated<Condition>>> failures,
        @Nullable ErrorSection error,
        @Nullable AuthSection auth,
        Map<String, SecretSection> secrets,
        @Nullable ObserveSection observe,
        Map<String, Stated<String>> headers,
        NamesSection names,
        Map<String, Stated<String>> dropped,
        List<FloorSection> floors,
        List<WaiverSection> waivers) {
    /** Copies lists and maps. */
    public PolicyFile {
        layers = List.copyOf(layers);
        floors = List.copyOf(floors);
        waivers = List.copyOf(waivers);
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
    }
}
