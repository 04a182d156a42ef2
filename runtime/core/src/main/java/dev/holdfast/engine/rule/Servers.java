package dev.holdfast.engine.rule;

import dev.holdfast.client.BaseUrl;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The base URLs of a provider besides its first one.
 *
 * @param byName the base URLs by name
 */
public record Servers(Map<String, BaseUrl> byName) {
    /** No others. */
    public static final Servers NONE = new Servers(Map.of());

    /** Copies the map. */
    public Servers {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** One more. */
    public Servers and(String name, String url) {
        Map<String, BaseUrl> more = new LinkedHashMap<>(byName);
        more.put(name, BaseUrl.of(url));
        return new Servers(more);
    }
}
