package dev.holdfast.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnionReaderTest {

    private final JacksonCodec codec = new JacksonCodec();

    record Card(String type, String last4) {}

    record Bank(String type, String iban) {}

    /** Told apart by a property's value. */
    @JsonDeserialize(using = Source.Reader.class)
    sealed interface Source {
        record OfCard(@JsonValue Card value) implements Source {}

        record OfBank(@JsonValue Bank value) implements Source {}

        record Other(@JsonValue JsonNode json) implements Source {}

        final class Reader extends UnionReader<Source> {
            private static final long serialVersionUID = 1L;

            Reader() {
                object(Card.class, OfCard::new).where("type", "card", "debit_card");
                object(Bank.class, OfBank::new).where("type", "bank");
                otherwise(Other::new);
            }
        }
    }

    record Deleted(String id, boolean deleted) {}

    record Customer(String id, String name, String email) {}

    record Named(String name) {}

    /** Told apart by kind and by structure. */
    @JsonDeserialize(using = Expandable.Reader.class)
    sealed interface Expandable {
        record Id(@JsonValue UUID value) implements Expandable {}

        record Text(@JsonValue String value) implements Expandable {}

        record Flag(@JsonValue Boolean value) implements Expandable {}

        record Whole(@JsonValue Long value) implements Expandable {}

        record Amount(@JsonValue BigDecimal value) implements Expandable {}

        record Many(@JsonValue List<Customer> value) implements Expandable {}

        record OfDeleted(@JsonValue Deleted value) implements Expandable {}

        record OfCustomer(@JsonValue Customer value) implements Expandable {}

        record OfNamed(@JsonValue Named value) implements Expandable {}

        record Unknown(@JsonValue JsonNode json) implements Expandable {}

        final class Reader extends UnionReader<Expandable> {
            private static final long serialVersionUID = 1L;

            Reader() {
                scalar(UUID.class, Id::new);
                text(Text::new);
                bool(Flag::new);
                integer(Whole::new);
                number(Amount::new);
                list(Customer.class, Many::new);
                object(Deleted.class, OfDeleted::new).having("id", "deleted");
                object(Named.class, OfNamed::new);
                object(Customer.class, OfCustomer::new).having("id");
                otherwise(Unknown::new);
            }
        }
    }

    record Payment(Source source, List<Expandable> related) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"card\",\"last4\":\"4242\"}       | OfCard",
                "{\"type\":\"debit_card\",\"last4\":\"4242\"} | OfCard",
                "{\"type\":\"bank\",\"iban\":\"x\"}           | OfBank",
                "{\"type\":\"crypto\"}                        | Other",
                "{\"type\":null,\"last4\":\"4242\"}           | Other",
                "{\"last4\":\"4242\"}                         | Other",
                "{\"type\":{\"card\":1}}                      | Other",
                "{\"type\":\"card\",\"last4\":{\"odd\":1}}    | Other",
                "\"card\"                                     | Other",
                "[1]                                          | Other"
            })
    void picksByTheDiscriminator(String json, String variant) throws CodecException {
        assertRoundTrip(json, Source.class, variant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1b4e28ba-2fa1-11d2-883f-0016d3cca427\"     | Id",
                "\"cus_1\"                                    | Text",
                "true                                         | Flag",
                "42                                           | Whole",
                "1.50                                         | Amount",
                "99999999999999999999                         | Amount",
                "[{\"id\":\"c\",\"name\":\"n\",\"email\":\"e\"}] | Many",
                "{\"id\":\"c\",\"deleted\":true}              | OfDeleted",
                "{\"id\":\"c\",\"name\":\"n\",\"email\":\"e\"} | OfCustomer",
                "{\"name\":\"n\"}                             | OfNamed",
                "[1,{\"id\":{}}]                              | Unknown"
            })
    void picksByKindAndStructure(String json, String variant) throws CodecException {
        assertRoundTrip(json, Expandable.class, variant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"surprise\":{\"a\":[1,2.50,null]}}"})
    void takesTheFirstWithoutConditionsWhenNothingIsKnown(String json) throws CodecException {
        Expandable read = codec.read(json.getBytes(UTF_8), Expandable.class);

        assertThat(read).isInstanceOf(Expandable.OfNamed.class);
    }

    @Test
    void readsUnionsInsideRecordsAndLists() throws CodecException {
        String json = "{\"source\":null,\"related\":[\"a\",7,{\"type\":\"other\"}]}";

        Payment read = codec.read(json.getBytes(UTF_8), Payment.class);

        assertThat(read.source()).isNull();
        assertThat(read.related())
                .hasExactlyElementsOfTypes(Expandable.Text.class, Expandable.Whole.class, Expandable.OfNamed.class);
    }

    @Test
    void theUnknownVariantKeepsEveryDigit() throws CodecException {
        Source read = codec.read("{\"type\":\"new\",\"amount\":10.00}".getBytes(UTF_8), Source.class);

        assertThat(new String(codec.write(read), UTF_8)).isEqualTo("{\"type\":\"new\",\"amount\":10.00}");
    }

    private <T> void assertRoundTrip(String json, Class<T> union, String variant) throws CodecException {
        T read = codec.read(json.getBytes(UTF_8), union);

        assertThat(read.getClass().getSimpleName()).isEqualTo(variant);
        assertThat(new String(codec.write(read), UTF_8)).isEqualTo(json);
    }
}
