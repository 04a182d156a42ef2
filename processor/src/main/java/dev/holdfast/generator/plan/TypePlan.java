package dev.holdfast.generator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type to generate. */
public sealed interface TypePlan {
    /** Its name. */
    JavaName name();

    /** What it is. */
    DocText doc();

    /**
     * An object with known parts.
     *
     * @param name its name
     * @param doc what it is
     * @param parts its parts, in the order of the document
     * @param additional the type of further parts, which are kept; null where they are ignored
     */
    record RecordType(
            JavaName name,
            DocText doc,
            List<Part> parts,
            @Nullable TypeRef additional) implements TypePlan {
        /** Copies the parts. */
        public RecordType {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Known values of a text or a number, open to others.
     *
     * @param name its name
     * @param doc what it is
     * @param value the type of the values: {@code STRING}, {@code LONG} or {@code DECIMAL}
     * @param constants the known values
     */
    record EnumType(JavaName name, DocText doc, TypeRef.Scalar value, List<Constant> constants) implements TypePlan {
        /** Copies the constants. */
        public EnumType {
            constants = List.copyOf(constants);
        }
    }

    /**
     * One of several types.
     *
     * @param name its name
     * @param doc what it is
     * @param variants the known variants, in the order of the document
     */
    record UnionType(JavaName name, DocText doc, List<Variant> variants) implements TypePlan {
        /** Copies the variants. */
        public UnionType {
            variants = List.copyOf(variants);
        }
    }

    /**
     * A part of an object.
     *
     * @param jsonName its name in JSON
     * @param javaName its name in Java
     * @param type its type
     * @param presence whether it may be absent or null
     * @param doc what it is, plain text; empty if the document says nothing
     * @param deprecated whether the provider says that it goes away
     */
    record Part(String jsonName, String javaName, TypeRef type, Presence presence, String doc, boolean deprecated) {}

    /**
     * A known value.
     *
     * @param javaName its name in Java
     * @param value its text in JSON, without quotes
     */
    record Constant(String javaName, String value) {}

    /**
     * A variant of a union.
     *
     * @param javaName the name of the nested record that wraps it
     * @param type its type
     * @param tag the property that tells it apart; null if it is found by kind or structure
     * @param tagValues the values of that property, empty without a tag
     * @param required the properties that it must have
     */
    record Variant(String javaName, TypeRef type, @Nullable String tag, List<String> tagValues, List<String> required) {
        /** Copies the lists. */
        public Variant {
            tagValues = List.copyOf(tagValues);
            required = List.copyOf(required);
        }
    }

    /** Whether a part may be absent or null. */
    enum Presence {
        /** Always there, never null. */
        REQUIRED,
        /** Always there, may be null. */
        REQUIRED_NULLABLE,
        /** May be absent, never null. */
        OPTIONAL,
        /** May be absent, null, or there: the three are told apart. */
        OPTIONAL_NULLABLE,
        /** The same, with an empty text for null, as in forms, which have no null. */
        OPTIONAL_CLEARED;

        /** Whether absent and null are told apart. */
        public boolean isField() {
            return this == OPTIONAL_NULLABLE || this == OPTIONAL_CLEARED;
        }
    }
}
