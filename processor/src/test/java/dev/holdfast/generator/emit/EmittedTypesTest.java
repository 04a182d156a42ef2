package dev.holdfast.generator.emit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.client.Field;
import dev.holdfast.generator.HostilePlans;
import dev.holdfast.generator.SamplePlans;
import dev.holdfast.json.CodecException;
import dev.holdfast.json.JacksonCodec;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated types do what their Javadoc says: what was read is written again, and what nobody foresaw is kept. */
final class EmittedTypesTest {
    private static final EmittedTypes SHOP = EmittedTypes.of(SamplePlans.shop());
    private static final EmittedTypes THINGS = EmittedTypes.of(HostilePlans.things());
    private final JacksonCodec codec = new JacksonCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"r1\",\"amount\":5,\"failure_reason\":null}",
                "{\"id\":\"r1\",\"amount\":5,\"failure_reason\":\"late\",\"description\":null}",
                "{\"id\":\"r1\",\"amount\":5,\"failure_reason\":null,\"description\":\"d\",\"lines\":[\"a\",null]}",
                "{\"id\":\"r1\",\"amount\":5,\"charge\":\"ch_1\",\"failure_reason\":null}",
                "{\"id\":\"r1\",\"amount\":5,\"charge\":{\"id\":\"ch_1\",\"object\":\"charge\",\"x\":[1]},"
                        + "\"failure_reason\":null}",
                "{\"id\":\"r1\",\"amount\":5,\"charge\":{\"object\":\"moon\",\"phase\":1.50},\"failure_reason\":null}",
                "{\"id\":\"r1\",\"amount\":5,\"charge\":[true],\"failure_reason\":null}",
                "{\"id\":\"r1\",\"amount\":5,\"failure_reason\":null,\"reason\":\"duplicate\"}",
                "{\"id\":\"r1\",\"amount\":5,\"failure_reason\":null,\"reason\":\"invented later\"}"
            })
    void writesARefundAsItWasRead(String json) throws Exception {
        Object refund = read(SHOP, "Refund", json);

        assertThat(codec.parse(codec.write(refund))).isEqualTo(codec.parse(json.getBytes(UTF_8)));
    }

    @Test
    void tellsAbsentFromNullFromValue() throws Exception {
        String rest = "{\"id\":\"r1\",\"amount\":5";

        assertThat(part(read(SHOP, "Refund", rest + "}"), "description")).isEqualTo(Field.absent());
        assertThat(part(read(SHOP, "Refund", rest + ",\"description\":null}"), "description"))
                .isEqualTo(Field.ofNull());
        assertThat(part(read(SHOP, "Refund", rest + ",\"description\":\"d\"}"), "description"))
                .isEqualTo(Field.of("d"));
    }

    @Test
    void knowsTheVariantsOfAUnion() throws Exception {
        assertThat(charge("\"ch_1\"")).isEqualTo("RefundCharge$Id");
        assertThat(charge("{\"object\":\"charge\",\"id\":\"ch_1\"}")).isEqualTo("RefundCharge$ChargeValue");
        assertThat(charge("{\"object\":\"moon\"}")).isEqualTo("RefundCharge$Unknown");
        assertThat(charge("12")).isEqualTo("RefundCharge$Unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    AnyThing  | true                 | Flag
                    AnyThing  | 9000000000           | Level_
                    AnyThing  | 1.5                  | Amount
                    AnyThing  | "big"                | Kind_
                    AnyThing  | ["a"]                | Texts
                    AnyThing  | {"a": 1}             | Unknown
                    Precise   | 7                    | Small
                    Precise   | 1.5                  | Exact
                    Precise   | "2026-02-28"         | Day
                    Precise   | "x"                  | Unknown
                    Precise   | [1, 2]               | Levels
                    Structure | {"left": 1}          | Left
                    Structure | {"right": "AQI=", "x": "y"}  | Right
                    Structure | {"up": 1}            | Unknown
                    """)
    void tellsVariantsApartByKindAndStructure(String union, String json, String variant) throws Exception {
        Object value = read(THINGS, union, json);

        assertThat(value.getClass().getName()).endsWith("." + union + "$" + variant);
        assertThat(codec.tree(value))
                .hasToString(codec.parse(json.getBytes(UTF_8)).toString());
    }

    @Test
    void givesANumberThatIsTooLargeToTheNextVariant() throws Exception {
        assertThat(read(THINGS, "Precise", "9000000000").getClass().getSimpleName())
                .isEqualTo("Exact");
    }

    @Test
    void keepsConstantsAndUnknownValuesOfAnEnumApart() throws Exception {
        Object known = SHOP.type("RefundReason").getField("DUPLICATE").get(null);

        assertThat(read(SHOP, "RefundReason", "\"duplicate\"")).isEqualTo(known);
        assertThat(read(SHOP, "RefundReason", "\"other\"")).isNotEqualTo(known);
        assertThat(part(read(SHOP, "RefundReason", "\"other\""), "value")).isEqualTo("other");
    }

    @Test
    void keepsAdditionalProperties() throws Exception {
        Object charge = read(SHOP, "Charge", "{\"id\":\"ch_1\",\"paid\":true,\"by\":{\"card\":1}}");

        assertThat(((Map<?, ?>) part(charge, "additional")).size()).isEqualTo(2);
        assertThat(codec.tree(charge))
                .isEqualTo(codec.parse("{\"id\":\"ch_1\",\"paid\":true,\"by\":{\"card\":1}}".getBytes(UTF_8)));
        assertThat(codec.tree(read(SHOP, "Charge", "{\"id\":\"ch_1\"}"))).hasToString("{\"id\":\"ch_1\"}");
    }

    @Test
    void ignoresWhatTheDocumentDoesNotKnow() throws Exception {
        assertThat(codec.tree(read(SHOP, "RefundCreate", "{\"charge\":\"ch_1\",\"new\":1}")))
                .hasToString("{\"charge\":\"ch_1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"r1\"}", "{\"id\":\"r1\",\"amount\":null}"})
    void doesNotTakeAMissingAmountForZero(String json) {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> read(SHOP, "Refund", json))
                .withMessageContaining("amount");
    }

    @Test
    void keepsWhatABuilderWasGivenWhateverTheCallerDoesLater() throws Exception {
        List<String> lines = new ArrayList<>(List.of("a"));
        Object builder = refundBuilder();

        builder.getClass().getMethod("lines", List.class).invoke(builder, lines);
        lines.add("b");

        Object refund = builder.getClass().getMethod("build").invoke(builder);
        assertThat((List<?>) part(refund, "lines")).hasSize(1).isUnmodifiable();
    }

    @Test
    void buildsWithNothingButWhatIsRequired() throws Exception {
        Object builder = refundBuilder();

        Object refund = builder.getClass().getMethod("build").invoke(builder);

        assertThat(codec.tree(refund)).hasToString("{\"id\":\"r1\",\"amount\":5,\"failure_reason\":null}");
        assertThat(part(refund, "description")).isEqualTo(Field.absent());
        assertThat(part(refund, "lines")).isNull();
    }

    @Test
    void sendsNullWhereTheCallerSetsNull() throws Exception {
        Object builder = refundBuilder();

        builder.getClass().getMethod("description", String.class).invoke(builder, (Object) null);

        assertThat(codec.tree(builder.getClass().getMethod("build").invoke(builder)))
                .hasToString("{\"id\":\"r1\",\"amount\":5,\"failure_reason\":null,\"description\":null}");
    }

    @Test
    void refusesToBuildWithoutWhatIsRequired() throws Exception {
        Object builder = THINGS.type("Thing").getMethod("builder").invoke(null);

        assertThatExceptionOfType(InvocationTargetException.class)
                .isThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
                .withCauseInstanceOf(NullPointerException.class)
                .satisfies(it -> assertThat(it.getCause()).hasMessage("first"));
    }

    private static Object refundBuilder() throws Exception {
        return SHOP.type("Refund")
                .getMethod("builder", String.class, long.class, String.class)
                .invoke(null, "r1", 5L, null);
    }

    private String charge(String json) throws Exception {
        Object refund = read(SHOP, "Refund", "{\"id\":\"r1\",\"amount\":5,\"charge\":" + json + "}");
        return part(refund, "charge").getClass().getName().replaceAll(".*\\.", "");
    }

    private Object read(EmittedTypes types, String name, String json) throws Exception {
        return codec.read(json.getBytes(UTF_8), types.type(name));
    }

    private static Object part(Object record, String name) throws Exception {
        return record.getClass().getMethod(name).invoke(record);
    }
}
