package dev.holdfast.generator.policy;

import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is called, and by whom.
 *
 * @param id the provider's name in metrics, errors and buckets
 * @param title its name for people; the id if the policy has none
 * @param baseUrl where it is
 * @param owner the team that owns the integration
 * @param tier how much depends on it: {@code critical}, {@code standard} or {@code optional}; null if not stated
 * @param userAgent who calls
 * @param requestId the response header that names a request; null for none
 * @param docs pages of the provider by what they are about
 * @param place where the section begins
 */
public record ProviderSection(
        Stated<String> id,
        Stated<String> title,
        Stated<String> baseUrl,
        Stated<String> owner,
        @Nullable Stated<String> tier,
        Stated<String> userAgent,
        @Nullable Stated<String> requestId,
        Map<String, Stated<String>> docs,
        TextPlace place) {
    /** Copies the map. */
    public ProviderSection {
        docs = Collections.unmodifiableMap(new LinkedHashMap<>(docs));
    }

    static ProviderSection of(Fields fields) {
        Stated<String> title = fields.optional("title");
        return new ProviderSection(
                fields.text("id"),
                title == null ? fields.text("id") : title,
                fields.text("baseUrl"),
                fields.text("owner"),
                fields.optional("tier"),
                fields.text("userAgent"),
                fields.optional("requestId"),
                fields.textsByKey("docs"),
                fields.place());
    }
}
