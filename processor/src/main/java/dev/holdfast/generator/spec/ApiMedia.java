package dev.holdfast.generator.spec;

import java.util.Set;

/**
 * What a body holds in one media type.
 *
 * @param schema what it holds
 * @param indexed the names of the form fields whose lists and objects are written in brackets (style deepObject)
 * @param joined the names of the form fields whose lists are written as one text with commas (not exploded)
 */
public record ApiMedia(ApiSchema schema, Set<String> indexed, Set<String> joined) {
    /** Copies the sets. */
    public ApiMedia {
        indexed = Set.copyOf(indexed);
        joined = Set.copyOf(joined);
    }
}
