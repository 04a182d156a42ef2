package dev.holdfast.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies what a record holds, so that nobody changes it later. What providers send is kept: order, and null elements. */
public final class Copies {
    private Copies() {}

    /**
     * An unmodifiable copy of a list.
     *
     * @param <T> the type of its elements
     * @param list the list; null stays null, as a part that a provider left out
     * @return the copy
     */
    @SuppressWarnings("NullAway") // a part that is always there by the document may still be missing: null goes through
    public static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /**
     * An unmodifiable copy of a map.
     *
     * @param <T> the type of its values
     * @param map the map; null stays null, as a part that a provider left out
     * @return the copy
     */
    @SuppressWarnings("NullAway") // a part that is always there by the document may still be missing: null goes through
    public static <T> Map<String, T> copy(@Nullable Map<String, T> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
