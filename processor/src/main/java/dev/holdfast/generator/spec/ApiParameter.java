package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.TextPlace;

/**
 * A parameter outside the body.
 *
 * @param name its name on the wire
 * @param location where it is written
 * @param isRequired whether it must be there
 * @param style how lists and objects are written, as OpenAPI 3 names it: {@code form}, {@code deepObject} and so on
 * @param isExploded whether each element of a list is written on its own
 * @param allowsReserved whether reserved characters may stay as they are
 * @param hasContent whether it is written in a media type of its own instead of a style
 * @param schema what it holds
 * @param longest how many characters its text may have; {@link Integer#MAX_VALUE} where the document does not say
 * @param description what it is, with the document's markup; may be empty
 * @param place where it stands
 */
public record ApiParameter(
        String name,
        Location location,
        boolean isRequired,
        String style,
        boolean isExploded,
        boolean allowsReserved,
        boolean hasContent,
        ApiSchema schema,
        int longest,
        String description,
        TextPlace place) {

    /** The same in the path, by another name. */
    ApiParameter inPath(String otherName) {
        return new ApiParameter(
                otherName,
                Location.PATH,
                true,
                "simple",
                false,
                false,
                hasContent,
                schema,
                longest,
                description,
                place);
    }

    /** Where a parameter is written. */
    public enum Location {
        /** Into the path. */
        PATH,
        /** Into the query. */
        QUERY,
        /** Into a header. */
        HEADER,
        /** Into a cookie. */
        COOKIE
    }
}
