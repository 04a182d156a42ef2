package dev.holdfast.json;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The component of a record that takes what no other one does. Jackson collects such parts in a {@code HashMap}, and from the
 * last to the first; here they keep the order of the JSON.
 */
final class AdditionalProperty extends SettableAnyProperty {

    private static final long serialVersionUID = 1L;

    private final int parameterIndex;

    AdditionalProperty(SettableAnyProperty plain) {
        this(plain, null);
    }

    private AdditionalProperty(SettableAnyProperty plain, @Nullable JsonDeserializer<Object> reader) {
        super(plain.getProperty(), plain.getProperty().getMember(), plain.getType(), null, reader, null);
        this.parameterIndex = plain.getParameterIndex();
    }

    @Override
    public SettableAnyProperty withValueDeserializer(JsonDeserializer<Object> reader) {
        return new AdditionalProperty(this, reader);
    }

    @Override
    public int getParameterIndex() {
        return parameterIndex;
    }

    @Override
    public Object createParameterObject() {
        return new Parts();
    }

    @Override
    protected void _set(Object parts, Object name, @Nullable Object value) {
        ((Parts) parts).takeBefore((String) name, value);
    }

    /** A map that Jackson fills from its last entry to its first, and that is only read afterwards. */
    private static final class Parts extends AbstractMap<String, @Nullable Object> {

        private final Map<String, @Nullable Object> lastFirst = new LinkedHashMap<>();
        private @Nullable Map<String, @Nullable Object> ordered;

        /** Of a name that is there twice the last value counts, as everywhere in JSON. */
        void takeBefore(String name, @Nullable Object value) {
            if (!lastFirst.containsKey(name)) {
                lastFirst.put(name, value);
            }
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            return ordered().entrySet();
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return lastFirst.get(name);
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return lastFirst.containsKey(name);
        }

        private Map<String, @Nullable Object> ordered() {
            Map<String, @Nullable Object> known = ordered;
            if (known == null) {
                List<String> names = new ArrayList<>(lastFirst.keySet());
                Collections.reverse(names);
                known = new LinkedHashMap<>();
                for (String name : names) {
                    known.put(name, lastFirst.get(name));
                }
                known = Collections.unmodifiableMap(known);
                ordered = known; // threads that meet here make the same
            }
            return known;
        }
    }
}
