package dev.holdfast.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * The codec on Jackson; safe for use by many threads.
 *
 * <p>Whatever the mapper was set to, these hold: documents are at most 64 MiB and 5 million tokens, one value each, with
 * Jackson's own bounds on depth, numbers and strings; unknown properties are ignored; a number or boolean that
 * is missing does not become zero or false; decimals keep their digits; no type
 * names of the content are followed. RUNTIME 86.
 */
public final class JacksonCodec implements Codec {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final long MOST_TOKENS = 5_000_000;

    private final ObjectMapper mapper;

    /** With a mapper of its own. */
    public JacksonCodec() {
        this(new ObjectMapper());
    }

    /**
     * With what a caller set up: naming, modules, mix-ins.
     *
     * @param mapper copied; later changes of it have no effect
     */
    public JacksonCodec(ObjectMapper mapper) {
        this.mapper = bounded(mapper.copy());
    }

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface says
    public <T> T read(byte[] json, Type type) throws CodecException {
        T value = readNullable(
                json,
                mapper.readerFor(mapper.constructType(type))
                        .withAttribute(UnionAttempts.class, new UnionAttempts(mapper)));
        if (value == null) {
            throw new CodecException("the JSON is null where " + type.getTypeName() + " is needed");
        }
        return value;
    }

    @Override
    public JsonNode tree(Object value) {
        try {
            return mapper.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw unwritable(value, e.getCause());
        }
    }

    @Override
    public JsonNode parse(byte[] json) throws CodecException {
        return read(json, JsonNode.class);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the reader was made for T
    private <T> @Nullable T readNullable(byte[] json, ObjectReader reader) throws CodecException {
        // Jackson counts a document's length as it refills its buffer, and an array is never refilled.
        if (json.length > MOST_BYTES) {
            throw new CodecException("the JSON has " + json.length + " bytes, more than " + MOST_BYTES);
        }
        try {
            return reader.readValue(json);
        } catch (IOException e) {
            throw new CodecException(Unreadable.describe(e));
        }
    }

    private static IllegalArgumentException unwritable(Object value, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                value.getClass().getName() + " cannot be written as JSON" + Unreadable.place(cause), cause);
    }

    private static ObjectMapper bounded(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(MOST_BYTES)
                        .maxTokenCount(MOST_TOKENS)
                        .build());
        return mapper.deactivateDefaultTyping()
                .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION.mappedFeature(), false)
                .configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature(), true)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                // an amount that is missing is not an amount of zero
                .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .registerModule(new CollectionsModule())
                .registerModule(new ScalarsModule());
    }
}
