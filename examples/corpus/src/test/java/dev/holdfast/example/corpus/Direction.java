package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;

/** Which way a value travels, which decides what of it is sent. */
enum Direction {
    REQUEST("readOnly"),
    RESPONSE("writeOnly");

    private final String hidden;

    Direction(String hidden) {
        this.hidden = hidden;
    }

    /** Whether a property with this schema does not travel this way. */
    boolean hides(Facets property) {
        return property.first(hidden).asBoolean(false);
    }

    /** Whether this schema by itself says that a property does not travel this way. */
    boolean hides(JsonNode property) {
        return property.path(hidden).asBoolean(false);
    }
}
