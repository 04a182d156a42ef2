package dev.holdfast.generator.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas that another one is put together from.
 *
 * @param all those that hold together
 * @param alternatives those of which one or more hold, {@code oneOf} before {@code anyOf}
 * @param discriminator the property that tells the alternatives apart; empty for none
 * @param mapping the names of schemas by value of the discriminator, where the document gives them
 */
public record ApiCombination(
        List<ApiSchema> all, List<ApiSchema> alternatives, String discriminator, Map<String, String> mapping) {
    /** No schemas. */
    public static final ApiCombination NONE = new ApiCombination(List.of(), List.of(), "", Map.of());

    /** Copies the collections and keeps their order. */
    public ApiCombination {
        all = List.copyOf(all);
        alternatives = List.copyOf(alternatives);
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }
}
