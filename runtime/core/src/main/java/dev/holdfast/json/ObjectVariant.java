package dev.holdfast.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A variant of a union that is a JSON object, and the conditions under which an object is it.
 *
 * @param <T> the sealed interface
 */
public final class ObjectVariant<T> implements UnionVariant<T> {

    private final Class<?> record;
    private final ScalarVariant.Reading<T> reading;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> required = new ArrayList<>();

    ObjectVariant(Class<?> record, ScalarVariant.Reading<T> reading) {
        this.record = record;
        this.reading = reading;
    }

    /**
     * Demands a value of a property: a discriminator or a constant. Several calls must all hold.
     *
     * @param property its JSON name
     * @param values any of these, as the text of a JSON scalar; an absent or null property is no match
     * @return this
     */
    public ObjectVariant<T> where(String property, String... values) {
        conditions.add(new Condition(property, Set.of(values)));
        return this;
    }

    /**
     * Demands properties to be present, for unions without a discriminator.
     *
     * @param requiredProperties their JSON names; null counts as present
     * @return this
     */
    public ObjectVariant<T> having(String... requiredProperties) {
        required.addAll(List.of(requiredProperties));
        return this;
    }

    @Override
    public boolean canBe(JsonNode json) {
        return json.isObject()
                && required.stream().allMatch(json::has)
                && conditions.stream().allMatch(condition -> condition.holds(json));
    }

    @Override
    public boolean isCertain() {
        return !conditions.isEmpty();
    }

    @Override
    public int likeness(JsonNode json, DeserializationContext context) throws IOException {
        JavaType type = context.constructType(record);
        Collection<Object> known = context.findRootValueDeserializer(type).getKnownPropertyNames();
        return known == null
                ? 0
                : (int) known.stream().filter(name -> json.has(name.toString())).count();
    }

    @Override
    public T read(JsonNode json, DeserializationContext context) throws IOException {
        return reading.of(json, context);
    }

    private record Condition(String property, Set<String> values) {

        boolean holds(JsonNode json) {
            JsonNode value = json.path(property);
            return value.isValueNode() && !value.isNull() && values.contains(value.asText());
        }
    }
}
