package dev.holdfast.generator.plan;

import java.util.List;

/** A use of a Java type. */
public sealed interface TypeRef {
    /** Types that need no declaration of ours. */
    enum Scalar implements TypeRef {
        /** Nothing is returned. */
        VOID,
        /** {@code String}. */
        STRING,
        /** {@code boolean}, or {@code Boolean} where it may be null. */
        BOOLEAN,
        /** {@code int}, or {@code Integer}. */
        INT,
        /** {@code long}, or {@code Long}. */
        LONG,
        /** {@code double}, or {@code Double}. */
        DOUBLE,
        /** {@code BigInteger}. */
        BIG_INTEGER,
        /** {@code BigDecimal}. */
        DECIMAL,
        /** {@code LocalDate}. */
        DATE,
        /** {@code OffsetDateTime}. */
        DATE_TIME,
        /** {@code UUID}. */
        UUID,
        /** {@code URI}. */
        URI,
        /** {@code byte[]}. */
        BYTES,
        /** Any JSON: {@code JsonNode}. */
        JSON,
        /** What is sent as it is, such as a file: {@code BinaryContent}; requests only. */
        CONTENT
    }

    /**
     * A declared type, generated or of the user.
     *
     * @param name its name
     * @param arguments its type arguments; empty for none
     */
    record Named(JavaName name, List<TypeRef> arguments) implements TypeRef {
        /** Copies the arguments. */
        public Named {
            arguments = List.copyOf(arguments);
        }

        /** A type without arguments. */
        public Named(JavaName name) {
            this(name, List.of());
        }
    }

    /**
     * A list.
     *
     * @param element the type of its elements
     * @param hasNulls whether an element may be null
     */
    record ListOf(TypeRef element, boolean hasNulls) implements TypeRef {
        /** A list without nulls. */
        public ListOf(TypeRef element) {
            this(element, false);
        }
    }

    /**
     * A map from text.
     *
     * @param value the type of its values
     * @param hasNulls whether a value may be null
     */
    record MapOf(TypeRef value, boolean hasNulls) implements TypeRef {
        /** A map without nulls. */
        public MapOf(TypeRef value) {
            this(value, false);
        }
    }
}
