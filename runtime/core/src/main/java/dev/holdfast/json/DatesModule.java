package dev.holdfast.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** The two types of time that documents know: {@code date-time} and {@code date}, RFC 3339 s. 5.6. */
final class DatesModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    DatesModule() {
        super("holdfast-dates");
        addSerializer(new Writer<>(OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
        addDeserializer(OffsetDateTime.class, new Reader<>(OffsetDateTime.class, DateTimeText::parse));
        addSerializer(new Writer<>(LocalDate.class, LocalDate::toString));
        addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, LocalDate::parse));
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
            } catch (DateTimeException e) {
                return type().cast(context.handleWeirdStringValue(type(), text, "not a date or time"));
            }
        }

        @SuppressWarnings("unchecked") // the constructor takes Class<T> and nothing else
        private Class<T> type() {
            return (Class<T>) handledType();
        }
    }
}
