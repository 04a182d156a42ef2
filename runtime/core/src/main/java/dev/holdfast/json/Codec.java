package dev.holdfast.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;

/** Writes and reads JSON within bounds; safe for use by many threads. */
public interface Codec {

    /**
     * Writes a value.
     *
     * @param value a record, a collection, a scalar or a tree
     * @return JSON in UTF-8
     * @throws IllegalArgumentException if the value cannot be written; the message names the place, not the content
     */
    byte[] write(Object value);

    /**
     * Reads one JSON value.
     *
     * @param <T> the Java type that {@code type} stands for
     * @param json in UTF-8, one value and nothing after it
     * @param type what to read it as, generic types included
     * @return the value, never null
     * @throws CodecException if the bytes are not JSON, break a bound, do not fit the type, or are {@code null} where a
     *     value is needed
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // a Type cannot carry T; callers pass both from one place
    <T> T read(byte[] json, Type type) throws CodecException;

    /**
     * A value as it would be written, as a tree.
     *
     * @param value as for {@link #write}
     * @return the tree
     * @throws IllegalArgumentException if the value cannot be written
     */
    JsonNode tree(Object value);

    /**
     * Reads one JSON value as a tree.
     *
     * @param json in UTF-8, one value and nothing after it
     * @return the tree
     * @throws CodecException if the bytes are not JSON or break a bound
     */
    JsonNode parse(byte[] json) throws CodecException;
}
