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
 * @param servers its other base URLs by name
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
        Map<String, Stated<String>> servers,
        Stated<String> owner,
        @Nullable Stated<String> tier,
        Stated<String> userAgent,
        @Nullable Stated<String> requestId,
        Map<String, Stated<String>> docs,
        TextPlace place) {
    /** The name of {@link #baseUrl} where there are several. */
    public static final String DEFAULT = "default";

    /** Copies the maps. */
    public ProviderSection {
        servers = Collections.unmodifiableMap(new LinkedHashMap<>(servers));
        docs = Collections.unmodifiableMap(new LinkedHashMap<>(docs));
    }

    static ProviderSection of(Fields fields) {
        Stated<String> title = fields.optional("title");
        Map<String, Stated<String>> servers = fields.textsByKey("baseUrl");
        Stated<String> named = servers.remove(DEFAULT);
        return new ProviderSection(
                fields.text("id"),
                title == null ? fields.text("id") : title,
                named == null ? fields.text("baseUrl") : named,
                servers,
                fields.text("owner"),
                fields.optional("tier"),
                fields.text("userAgent"),
                fields.optional("requestId"),
                fields.textsByKey("docs"),
                fields.place());
    }
}
