package dev.holdfast.generator.spec;

/**
 * What a document says of a schema besides its type.
 *
 * @param title its title; empty for none
 * @param description its description; empty for none
 * @param isDeprecated whether the provider says that it goes away
 * @param defaultText what a provider takes an absent value for, as JSON; empty if it does not say
 * @param direction which way it goes
 */
public record ApiDocs(String title, String description, boolean isDeprecated, String defaultText, Direction direction) {
    /** Nothing is said. */
    public static final ApiDocs NONE = new ApiDocs("", "", false, "", Direction.BOTH);

    /** The same with another description. */
    public ApiDocs withDescription(String other) {
        return new ApiDocs(title, other, isDeprecated, defaultText, direction);
    }

    /** Which way a property goes, whoever may send it. */
    public enum Direction {
        /** Sent and received. */
        BOTH,
        /** {@code readOnly}: received, never sent. */
        RECEIVED,
        /** {@code writeOnly}: sent, never received. */
        SENT
    }
}
