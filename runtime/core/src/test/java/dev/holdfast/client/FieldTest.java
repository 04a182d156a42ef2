package dev.holdfast.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a plain mapper: users read and write our records with their own. */
final class FieldTest {

    private final ObjectMapper plain = new ObjectMapper();

    record Status(@JsonValue String value) {}

    record Address(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Field<String> street) {}

    sealed interface Shape {
        record Round(int radius) implements Shape {}
    }

    record Update(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Field<String> name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Field<Status> status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Field<List<Address>> addresses,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Field<Map<String, Long>> counts) {}

    record Form(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @ClearedByEmptyText
            Field<Map<String, Long>> counts) {}

    record Drawing(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Field<Shape> shape) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":null}",
                "{\"name\":\"\"}",
                "{\"name\":\"Ada\",\"status\":\"open\"}",
                "{\"status\":null,\"addresses\":null,\"counts\":null}",
                "{\"addresses\":[],\"counts\":{}}",
                "{\"addresses\":[{},{\"street\":null},{\"street\":\"Main\"}],\"counts\":{\"a\":1}}"
            })
    void absentNullAndValueSurviveARoundTrip(String json) throws Exception {
        Update read = plain.readValue(json, Update.class);

        assertThat(plain.writeValueAsString(read)).isEqualTo(json);
    }

    @Test
    void tellsTheThreeApart() throws Exception {
        Update read = plain.readValue("{\"name\":null,\"status\":\"open\"}", Update.class);

        assertThat(read.name()).isEqualTo(Field.ofNull());
        assertThat(read.name().isNull()).isTrue();
        assertThat(read.status().orNull()).isEqualTo(new Status("open"));
        assertThat(read.status().isPresent()).isTrue();
        assertThat(read.counts().isAbsent()).isTrue();
        assertThat(read.counts().toOptional()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"counts\":\"\"}", "{\"counts\":{}}", "{\"counts\":{\"a\":1}}"})
    void anEmptyTextClearsWhereAFormHasNoNull(String json) throws Exception {
        Form read = plain.readValue(json, Form.class);

        assertThat(read.counts().isNull()).isEqualTo(json.contains("\"\""));
        assertThat(plain.writeValueAsString(read)).isEqualTo(json);
    }

    @Test
    void readsElementsAsTheirDeclaredType() throws Exception {
        Update read = plain.readValue("{\"counts\":{\"a\":1},\"addresses\":[{\"street\":\"s\"}]}", Update.class);

        assertThat(read.counts().orNull()).containsEntry("a", 1L);
        assertThat(read.addresses().orNull()).containsExactly(new Address(Field.of("s")));
    }

    @Test
    void writesTheValueItHoldsWhereTheDeclaredTypeIsAnInterface() throws Exception {
        assertThat(plain.writeValueAsString(new Drawing(Field.of(new Shape.Round(2)))))
                .isEqualTo("{\"shape\":{\"radius\":2}}");
    }

    @Test
    void comparesByWhatItHolds() {
        assertThat(Field.of("a"))
                .isEqualTo(Field.of("a"))
                .hasSameHashCodeAs(Field.of("a"))
                .isNotEqualTo(Field.of("b"));
        assertThat(Field.absent()).isNotEqualTo(Field.ofNull());
        assertThat(List.of(Field.absent(), Field.ofNull(), Field.of(1))).hasToString("[absent, null, 1]");
    }

    @Test
    void nullHasItsOwnFactory() {
        assertThatNullPointerException().isThrownBy(() -> Field.of(null)).withMessage("value");
    }
}
