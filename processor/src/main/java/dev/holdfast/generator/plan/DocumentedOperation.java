package dev.holdfast.generator.plan;

import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.text.LatencyObjective;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What document and policy say of an operation beyond what its calls need.
 *
 * @param id its id
 * @param place where it stands in the document
 * @param statuses the statuses that it is declared to answer, as written: {@code 404}, {@code 2XX} or {@code default}
 * @param key its idempotency parameter; null if the document declares none
 * @param needsCredential whether the document lets nobody call it without a credential
 * @param scopes sets of scopes of which one is enough; empty where nothing is said of scopes
 * @param credentials parameters that carry a credential and are left to the caller
 * @param verdict the part of a success that may say that it is none, such as {@code ok}; null for none
 * @param decided what the policy speaks of, even if only to switch it off: {@code limits}, {@code breaker}, {@code redirects}
 * @param latency how fast it is to be; null where the policy does not say
 */
public record DocumentedOperation(
        String id,
        Place place,
        Set<String> statuses,
        @Nullable KeyParameter key,
        boolean needsCredential,
        List<Set<String>> scopes,
        List<String> credentials,
        @Nullable String verdict,
        Set<String> decided,
        @Nullable Setting<LatencyObjective> latency) {
    /** Copies the collections. */
    public DocumentedOperation {
        statuses = Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
        scopes = List.copyOf(scopes);
        credentials = List.copyOf(credentials);
        decided = Set.copyOf(decided);
    }

    /**
     * A parameter by which a provider recognises a repeat.
     *
     * @param name its name on the wire
     * @param most the longest value that the document allows, in characters; {@link Integer#MAX_VALUE} where it does not say
     * @param place where it stands
     */
    public record KeyParameter(String name, int most, Place place) {}
}
