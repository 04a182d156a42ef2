package dev.holdfast.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * Scalars that are written as text: {@code date-time} and {@code date} (RFC 3339 s. 5.6), {@code uri} and {@code byte}. Read
 * as providers write them, which is not always as they should. Whole numbers are read without loss or not at all.
 */
final class ScalarsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ScalarsModule() {
        super("holdfast-scalars");
        addSerializer(new Writer<>(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
        addDeserializer(OffsetDateTime.class, new Reader<>(OffsetDateTime.class, DateTimeText::parse));
        addSerializer(new Writer<>(LocalDate.class, LocalDate::toString));
        addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, LocalDate::parse));
        addDeserializer(URI.class, new Reader<>(URI.class, UriText::parse));
        addDeserializer(byte[].class, new Reader<>(byte[].class, ScalarsModule::bytes));
        addDeserializer(int.class, wholeNumber(int.class));
        addDeserializer(Integer.class, wholeNumber(Integer.class));
        addDeserializer(long.class, wholeNumber(long.class));
        addDeserializer(Long.class, wholeNumber(Long.class));
    }

    @SuppressWarnings("unchecked") // it reads what its type says
    private static <T> JsonDeserializer<T> wholeNumber(Class<T> type) {
        return (JsonDeserializer<T>) new WholeNumberReader(type);
    }

    /** Base64 of RFC 4648, in either alphabet, with or without padding and line breaks. */
    private static byte[] bytes(String text) {
        String plain = text.replace('-', '+').replace('_', '/');
        return Base64.getMimeDecoder().decode(plain);
    }

    /** Shorter than {@code Function}, and serialisable as Jackson's base classes want it. */
    private interface Conversion<A, B> extends Serializable {
        B of(A from);
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final Conversion<T, String> text;

        Writer(Class<T> type, Conversion<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(text.of(value));
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Conversion<String, T> value;

        Reader(Class<T> type, Conversion<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString();
            try {
                return value.of(text == null ? "" : text.trim());
            } catch (DateTimeException | IllegalArgumentException e) {
                return type().cast(context.handleWeirdStringValue(type(), text, "not what it should be"));
            }
        }

        @SuppressWarnings("unchecked") // the constructor takes Class<T> and nothing else
        private Class<T> type() {
            return (Class<T>) handledType();
        }
    }
}
