package dev.holdfast.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.ArrayStyle;
import dev.holdfast.testing.Cases;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FormWriterTest {

    private final JacksonCodec codec = new JacksonCodec();

    @Test
    void nestsAsStripeDoes() throws CodecException {
        JsonNode record = json("""
                {"amount": 2000, "metadata": {"order_id": "6735"}, "expand": ["customer", "charge"],
                 "items": [{"price": "p_1", "quantity": 1}, {"price": "p_2"}], "off_session": true}
                """);

        assertThat(FormWriter.pairs(record, ArrayStyle.INDEXED))
                .containsExactly(
                        Map.entry("amount", "2000"),
                        Map.entry("metadata[order_id]", "6735"),
                        Map.entry("expand[0]", "customer"),
                        Map.entry("expand[1]", "charge"),
                        Map.entry("items[0][price]", "p_1"),
                        Map.entry("items[0][quantity]", "1"),
                        Map.entry("items[1][price]", "p_2"),
                        Map.entry("off_session", "true"));
    }

    @Test
    void writesListsInEachStyle() throws CodecException {
        JsonNode record = json("{\"ids\": [1, 2, 3]}");

        assertThat(FormWriter.query(FormWriter.pairs(record, ArrayStyle.REPEATED)))
                .isEqualTo("ids=1&ids=2&ids=3");
        assertThat(FormWriter.pairs(record, ArrayStyle.COMMA)).containsExactly(Map.entry("ids", "1,2,3"));
        assertThat(FormWriter.pairs(record, ArrayStyle.INDEXED)).hasSize(3);
        assertThat(FormWriter.pairs("ids", record.get("ids"), ArrayStyle.REPEATED))
                .hasSize(3);
    }

    @Test
    void indexesListsOfRecordsInAnyStyle() throws CodecException {
        JsonNode record = json("{\"items\": [{\"price\": \"a\"}, {\"price\": \"b\"}]}");

        for (ArrayStyle style : ArrayStyle.values()) {
            assertThat(FormWriter.pairs(record, style))
                    .containsExactly(Map.entry("items[0][price]", "a"), Map.entry("items[1][price]", "b"));
        }
    }

    @Test
    void clearsWithNullAndLeavesEmptyContainersOut() throws CodecException {
        JsonNode record = json("{\"description\": null, \"metadata\": {}, \"expand\": []}");

        for (ArrayStyle style : ArrayStyle.values()) {
            assertThat(FormWriter.pairs(record, style)).containsExactly(Map.entry("description", ""));
        }
    }

    @Test
    void writesNumbersAsTheyAre() throws CodecException {
        JsonNode record = json("{\"a\": 1e3, \"b\": 0.10, \"c\": 12345678901234567890, \"d\": 1E-7}");

        assertThat(FormWriter.pairs(record, ArrayStyle.INDEXED))
                .containsExactly(
                        Map.entry("a", "1000"),
                        Map.entry("b", "0.10"),
                        Map.entry("c", "12345678901234567890"),
                        Map.entry("d", "0.0000001"));
    }

    @Test
    void writesSpacesAsEachPlaceWantsThem() {
        var pairs = List.of(Map.entry("a b", "c+d &=\u00e9"));

        assertThat(FormWriter.encode(pairs)).isEqualTo("a+b=c%2Bd+%26%3D%C3%A9");
        assertThat(FormWriter.query(pairs)).isEqualTo("a%20b=c%2Bd%20%26%3D%C3%A9");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        String alphabet = "ab[]&=+% \"'<>\u0000\u00e9\u20ac\n";
        Cases.check(random -> {
            String name = Cases.text(random, alphabet, 12);
            String value = Cases.text(random, alphabet, 12);

            String[] halves = FormWriter.encode(List.of(Map.entry(name, value))).split("=", -1);

            assertThat(halves).hasSize(2);
            assertThat(URLDecoder.decode(halves[0], StandardCharsets.UTF_8)).isEqualTo(name);
            assertThat(URLDecoder.decode(halves[1], StandardCharsets.UTF_8)).isEqualTo(value);
        });
    }

    @Test
    void refusesWhatHasNoNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormWriter.pairs(json("[1]"), ArrayStyle.INDEXED))
                .withMessageContaining("array");
    }

    private JsonNode json(String text) throws CodecException {
        return codec.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
