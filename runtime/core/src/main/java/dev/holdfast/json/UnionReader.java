package dev.holdfast.json;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a union: picks the variant that the JSON at hand belongs to.
 *
 * <p>A subclass names its variants in its constructor. JSON that is not an object goes to the first variant of its kind.
 * An object goes to a variant with {@link ObjectVariant#where} conditions that all hold; else to a variant without
 * conditions that has all its {@link ObjectVariant#having} properties. Of several it is the one that knows the most of the
 * properties present, the first of equals. A variant that then cannot read the JSON, or would lose a part of it, gives way
 * to the next one that does better, and what none can read goes to {@link #otherwise}: a shape that nobody foresaw is not an
 * exception.
 *
 * @param <T> the sealed interface
 */
public abstract class UnionReader<T> extends JsonDeserializer<T> {

    private final List<UnionVariant<T>> variants = new ArrayList<>();
    private @Nullable Function<JsonNode, ? extends T> otherwise;

    /** A reader without variants yet; the subclass adds them in its own constructor. */
    protected UnionReader() {}

    /**
     * A variant that is a JSON string.
     *
     * @param variant makes it from the string
     */
    protected final void text(Function<String, ? extends T> variant) {
        scalar(JsonNode::isTextual, (json, context) -> variant.apply(json.textValue()));
    }

    /**
     * A variant that is a JSON boolean.
     *
     * @param variant makes it from the boolean
     */
    protected final void bool(Function<Boolean, ? extends T> variant) {
        scalar(JsonNode::isBoolean, (json, context) -> variant.apply(json.booleanValue()));
    }

    /**
     * A variant that is a JSON number without fraction, within 64 bits.
     *
     * @param variant makes it from the number
     */
    protected final void integer(Function<Long, ? extends T> variant) {
        scalar(
                json -> json.isIntegralNumber() && json.canConvertToLong(),
                (json, context) -> variant.apply(json.longValue()));
    }

    /**
     * A variant that is a JSON number.
     *
     * @param variant makes it from the number
     */
    protected final void number(Function<BigDecimal, ? extends T> variant) {
        scalar(JsonNode::isNumber, (json, context) -> variant.apply(json.decimalValue()));
    }

    /**
     * A variant that is a JSON scalar with a type of its own: a date, an id, an open enum.
     *
     * @param <V> the type of the value
     * @param type the type of the value
     * @param variant makes it from the value
     */
    protected final <V> void scalar(Class<V> type, Function<V, ? extends T> variant) {
        scalar(kindOf(type), (json, context) -> variant.apply(context.readTreeAsValue(json, type)));
    }

    /** Jackson would take 1.5 for 1, and "1" for 1: a variant must not take what belongs to another one. */
    private static Predicate<JsonNode> kindOf(Class<?> type) {
        if (type == Double.class) {
            return JsonNode::isNumber;
        }
        return Number.class.isAssignableFrom(type)
                ? JsonNode::isIntegralNumber
                : json -> json.isValueNode() && !json.isNull();
    }

    /**
     * A variant that is a JSON list.
     *
     * @param <E> the type of the elements
     * @param element the type of the elements
     * @param variant makes it from the list
     */
    protected final <E> void list(Class<E> element, Function<List<E>, ? extends T> variant) {
        variants.add(new ListVariant<>(types -> types.constructCollectionType(List.class, element), variant));
    }

    /**
     * A variant that is a JSON list of lists or maps.
     *
     * @param <E> the type of the elements
     * @param list the type of the list
     * @param variant makes it from the list
     */
    protected final <E> void list(TypeReference<List<E>> list, Function<List<E>, ? extends T> variant) {
        variants.add(new ListVariant<>(types -> types.constructType(list), variant));
    }

    /**
     * A variant that is a JSON object.
     *
     * @param <V> what the object is read as
     * @param record what the object is read as
     * @param variant makes the variant from it
     * @return takes the conditions under which an object is this variant
     */
    protected final <V> ObjectVariant<T> object(Class<V> record, Function<V, ? extends T> variant) {
        var object =
                new ObjectVariant<T>(record, (json, context) -> variant.apply(context.readTreeAsValue(json, record)));
        variants.add(object);
        return object;
    }

    /**
     * What everything else becomes.
     *
     * @param variant keeps the JSON
     */
    protected final void otherwise(Function<JsonNode, ? extends T> variant) {
        this.otherwise = variant;
    }

    @Override
    public final @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode json = context.readTree(parser);
        UnionAttempts attempts = UnionAttempts.of(context);
        List<UnionVariant<T>> candidates = candidates(json, context);
        T nearest = null;
        for (UnionVariant<T> variant : candidates) {
            T value = attempts.read(variant, json, context).orElse(null);
            if (value != null && (candidates.size() == 1 || attempts.keepsAll(value, json))) {
                return value;
            }
            if (nearest == null && (variant.isCertain() || variant.likeness(json, context) > 0)) {
                nearest = value;
            }
        }
        return nearest == null ? unknown(json, context) : nearest;
    }

    private void scalar(Predicate<JsonNode> kind, ScalarVariant.Reading<T> reading) {
        variants.add(new ScalarVariant<>(kind, reading));
    }

    private List<UnionVariant<T>> candidates(JsonNode json, DeserializationContext context) throws IOException {
        List<UnionVariant<T>> possible =
                variants.stream().filter(it -> it.canBe(json)).toList();
        List<UnionVariant<T>> certain =
                possible.stream().filter(UnionVariant::isCertain).toList();
        return mostAlikeFirst(certain.isEmpty() ? possible : certain, json, context);
    }

    private List<UnionVariant<T>> mostAlikeFirst(
            List<UnionVariant<T>> possible, JsonNode json, DeserializationContext context) throws IOException {
        if (possible.size() < 2 || !json.isObject()) {
            return possible;
        }
        var likeness = new HashMap<UnionVariant<T>, Integer>();
        for (UnionVariant<T> variant : possible) {
            likeness.put(variant, variant.likeness(json, context));
        }
        return possible.stream()
                .sorted(comparing(likeness::get, reverseOrder()))
                .toList();
    }

    private @Nullable T unknown(JsonNode json, DeserializationContext context) throws IOException {
        if (otherwise == null) {
            return context.reportInputMismatch(this, "no variant of the union fits");
        }
        return otherwise.apply(json);
    }
}
