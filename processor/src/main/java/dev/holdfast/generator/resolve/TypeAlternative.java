package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several types.
 *
 * @param kind what tells it from the others first
 * @param shape its shape
 * @param named the name of its schema; null if it stands inline
 * @param schema its schema
 * @param tag the discriminator; empty for none
 * @param tagValues the values of the discriminator that mean this one
 */
record TypeAlternative(
        Kind kind, TypeShape shape, @Nullable String named, ApiSchema schema, String tag, List<String> tagValues) {

    /** The kinds of JSON that can be told apart. */
    enum Kind {
        TEXT,
        BOOLEAN,
        INTEGER,
        NUMBER,
        LIST,
        OBJECT,
        ANY
    }

    /** The kind of a shape that is no name and no union. */
    static Kind kindOf(TypeShape shape) {
        if (shape instanceof TypeShape.Listed) {
            return Kind.LIST;
        }
        if (shape instanceof TypeShape.Mapped || shape instanceof TypeShape.Parts) {
            return Kind.OBJECT;
        }
        if (shape instanceof TypeShape.Plain plain) {
            return kindOf(plain.type());
        }
        return shape instanceof TypeShape.Known known ? kindOf(known.type()) : Kind.ANY;
    }

    private static Kind kindOf(TypeRef.Scalar scalar) {
        return switch (scalar) {
            case STRING, DATE, DATE_TIME, UUID, URI, BYTES -> Kind.TEXT;
            case BOOLEAN -> Kind.BOOLEAN;
            case INT, LONG, BIG_INTEGER -> Kind.INTEGER;
            case DOUBLE, DECIMAL -> Kind.NUMBER;
            case VOID, JSON, CONTENT -> Kind.ANY;
        };
    }
}
