package dev.holdfast.generator.spec;

/**
 * What the document says of a schema to its readers.
 *
 * @param title its title; may be empty
 * @param description what it is, with the document's markup; may be empty
 * @param isDeprecated whether the provider says that it goes away
 */
public record ApiDocs(String title, String description, boolean isDeprecated) {
    /** Nothing to say. */
    public static final ApiDocs NONE = new ApiDocs("", "", false);
}
