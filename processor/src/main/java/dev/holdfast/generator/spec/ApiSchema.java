package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be. OpenAPI 3.0's {@code nullable} and 3.1's {@code null} type are one here.
 *
 * @param reference the name of another schema that this one stands for; null for none
 * @param types the JSON types that it may have, without {@code null}; empty if any
 * @param isNullable whether it may be null
 * @param format the format of a text or number; empty for none
 * @param values the known values as text, {@code null} left out; empty if any
 * @param properties the properties of an object, in the order of the document
 * @param required the names of the properties that must be there
 * @param additional what further properties are; null if the document does not allow or not mention them
 * @param items what the elements of a list are; null if any
 * @param combination the schemas that it is put together from
 * @param docs what the document says of it
 * @param place where it stands
 */
public record ApiSchema(
        @Nullable String reference,
        List<String> types,
        boolean isNullable,
        String format,
        List<String> values,
        Map<String, ApiSchema> properties,
        Set<String> required,
        @Nullable ApiSchema additional,
        @Nullable ApiSchema items,
        ApiCombination combination,
        ApiDocs docs,
        TextPlace place) {
    /** The format of what is no text: OpenAPI 3.0, section Considerations for File Uploads. */
    public static final String BINARY = "binary";

    /** The type of {@link #asContent}; no document can say it. */
    public static final String CONTENT = "file";

    /** Copies the collections and keeps their order. */
    public ApiSchema {
        types = List.copyOf(types);
        values = List.copyOf(values);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    }

    /** A schema that allows anything. */
    public static ApiSchema any(TextPlace place) {
        return new ApiSchema(
                null,
                List.of(),
                false,
                "",
                List.of(),
                Map.of(),
                Set.of(),
                null,
                null,
                ApiCombination.NONE,
                ApiDocs.NONE,
                place);
    }

    /** Whether a value may have a JSON type and says so. */
    public boolean isA(String type) {
        return types.contains(type);
    }

    /** A schema that stands for another one. */
    public static ApiSchema reference(String name, TextPlace place) {
        Draft draft = new Draft(any(place));
        draft.reference = name;
        return draft.schema();
    }

    /** The same with other types. */
    public ApiSchema with(List<String> otherTypes) {
        Draft draft = new Draft(this);
        draft.types = otherTypes;
        return draft.schema();
    }

    /** What is sent as it is, with the same description. */
    public ApiSchema asContent() {
        return any(place).with(List.of(CONTENT)).with(docs.description());
    }

    /** A list of what is sent as it is, with the same description. */
    public ApiSchema asContents() {
        return any(place).with(List.of("array")).with(docs, false).withItems(asContent());
    }

    /** The same put together from other schemas. */
    public ApiSchema with(ApiCombination other) {
        Draft draft = new Draft(this);
        draft.combination = other;
        return draft.schema();
    }

    /** The same with another description. */
    public ApiSchema with(String description) {
        return with(docs.withDescription(description), isNullable);
    }

    /** The same with other words about it, and whether it may be null. */
    public ApiSchema with(ApiDocs otherDocs, boolean otherNullable) {
        Draft draft = new Draft(this);
        draft.docs = otherDocs;
        draft.isNullable = otherNullable;
        return draft.schema();
    }

    /** The same with other known values. */
    public ApiSchema withValues(List<String> otherValues) {
        Draft draft = new Draft(this);
        draft.values = otherValues;
        return draft.schema();
    }

    /** A list of other elements, of which nothing else is said. */
    public ApiSchema withItems(ApiSchema otherItems) {
        Draft draft = new Draft(this);
        draft.items = otherItems;
        return draft.schema();
    }

    /** A schema that differs from another one in little. */
    private static final class Draft {
        private final ApiSchema origin;
        private @Nullable String reference;
        private List<String> types;
        private boolean isNullable;
        private List<String> values;
        private @Nullable ApiSchema items;
        private ApiCombination combination;
        private ApiDocs docs;

        Draft(ApiSchema origin) {
            this.origin = origin;
            this.reference = origin.reference;
            this.types = origin.types;
            this.isNullable = origin.isNullable;
            this.values = origin.values;
            this.items = origin.items;
            this.combination = origin.combination;
            this.docs = origin.docs;
        }

        ApiSchema schema() {
            return new ApiSchema(
                    reference,
                    types,
                    isNullable,
                    origin.format,
                    values,
                    origin.properties,
                    origin.required,
                    origin.additional,
                    items,
                    combination,
                    docs,
                    origin.place);
        }
    }
}
