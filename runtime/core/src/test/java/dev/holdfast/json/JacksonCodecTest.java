package dev.holdfast.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.holdfast.client.Secret;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JacksonCodecTest {

    private final JacksonCodec codec = new JacksonCodec();

    @SuppressWarnings("ArrayRecordComponent") // generated records have such parts
    record Everything(
            String text,
            long number,
            BigDecimal amount,
            OffsetDateTime at,
            LocalDate day,
            UUID id,
            URI link,
            byte[] bytes,
            List<String> list,
            Map<String, Integer> map,
            JsonNode any) {}

    record Numbers(BigDecimal amount) {}

    record Whole(int small, Integer boxed, long large, Long largeBoxed) {}

    record Moments(OffsetDateTime at) {}

    record Login(String user, Secret password) {}

    @Test
    void everyTypeOfADocumentSurvivesARoundTrip() throws CodecException {
        String json = "{\"text\":\"a\",\"number\":9007199254740993,\"amount\":0.10,"
                + "\"at\":\"2024-02-29T23:59:59.123+02:00\",\"day\":\"2024-02-29\","
                + "\"id\":\"1b4e28ba-2fa1-11d2-883f-0016d3cca427\",\"link\":\"https://a.test/b?c=d\","
                + "\"bytes\":\"aGk=\",\"list\":[\"x\"],\"map\":{\"k\":1},\"any\":{\"deep\":[1.50,null]}}";

        Everything read = codec.read(json.getBytes(UTF_8), Everything.class);

        assertThat(new String(codec.write(read), UTF_8)).isEqualTo(json);
        assertThat(new String(codec.write(codec.tree(read)), UTF_8)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02T03:04:05Z, 2024-01-02T03:04:05Z",
        "2024-01-02t03:04:05z, 2024-01-02T03:04:05Z",
        "2024-01-02 03:04:05Z, 2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05.123456789-08:00, 2024-01-02T03:04:05.123456789-08:00",
        "2024-01-02T03:04:05+0530, 2024-01-02T03:04:05+05:30",
        "2024-01-02T03:04:05+05, 2024-01-02T03:04:05+05:00",
        "2024-01-02T03:04Z, 2024-01-02T03:04:00Z",
        "2024-01-02 03:04:05 +00:00, 2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05, 2024-01-02T03:04:05Z",
        "2024-01-02, 2024-01-02T00:00:00Z"
    })
    void readsDateTimesAsProvidersWriteThemAndKeepsTheOffset(String written, String canonical) throws CodecException {
        Moments read = codec.read(("{\"at\":\"" + written + "\"}").getBytes(UTF_8), Moments.class);

        assertThat(codec.tree(read).get("at").textValue()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "2024-02-30T00:00:00Z", "2024-01-0", "2024-01-02T25:00:00Z", "1700000000"})
    void refusesOtherTextForADateTimeWithoutQuotingIt(String written) {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> codec.read(("{\"at\":\"" + written + "\"}").getBytes(UTF_8), Moments.class))
                .withMessageContaining("/at")
                .withMessageContaining("OffsetDateTime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0", "2.5e1", "25.000"})
    void readsAWholeNumberHoweverItIsWritten(String written) throws CodecException {
        String number = "{\"small\":%1$s,\"boxed\":%1$s,\"large\":%1$s,\"largeBoxed\":%1$s}".formatted(written);
        byte[] json = number.getBytes(UTF_8);

        assertThat(codec.<Whole>read(json, Whole.class)).isEqualTo(new Whole(25, 25, 25, 25L));
    }

    @ParameterizedTest
    @ValueSource(classes = {int.class, Integer.class, long.class, Long.class})
    void doesNotCutANumber(Class<?> type) {
        for (String written : List.of("25.25", "1e-999999999", "1e999999999", "3e40", "9223372036854775808.0")) {
            assertThatExceptionOfType(CodecException.class).isThrownBy(() -> codec.read(written.getBytes(UTF_8), type));
        }
    }

    @Test
    void ignoresUnknownProperties() throws CodecException {
        Numbers read = codec.read("{\"new\":{\"a\":[1]},\"amount\":1.0}".getBytes(UTF_8), Numbers.class);

        assertThat(read.amount()).isEqualTo(new BigDecimal("1.0"));
    }

    @Test
    void readsGenericTypes() throws CodecException {
        var type = new TypeReference<List<Numbers>>() {}.getType();

        List<Numbers> read = codec.read("[{\"amount\":12345678901234567890.12}]".getBytes(UTF_8), type);

        assertThat(read).containsExactly(new Numbers(new BigDecimal("12345678901234567890.12")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "null", "{\"amount\":1} x", "{\"amount\":", "<html>", "{\"amount\":\"hidden\"}", "[]"})
    void refusesWhatIsNotOneValueOfTheTypeWithoutQuotingIt(String body) {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> codec.read(body.getBytes(UTF_8), Numbers.class))
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("hidden", "html"));
    }

    @Test
    void saysWhereReadingFailed() {
        String body = "{\"data\":[{\"amount\":1},{\"amount\":{\"nested\":true}}]}";
        var type = new TypeReference<Map<String, List<Numbers>>>() {}.getType();

        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> codec.read(body.getBytes(UTF_8), type))
                .withMessageContaining("/data/1/amount")
                .withMessageContaining("line 1");
    }

    @Test
    void boundsWhatItReads() {
        // RUNTIME 86
        String deep = "[".repeat(2000) + "]".repeat(2000);
        String longNumber = "[" + "1".repeat(2000) + "]";
        byte[] big = " ".repeat(64 * 1024 * 1024 + 1).getBytes(UTF_8);

        assertThatExceptionOfType(CodecException.class).isThrownBy(() -> codec.parse(deep.getBytes(UTF_8)));
        assertThatExceptionOfType(CodecException.class).isThrownBy(() -> codec.parse(longNumber.getBytes(UTF_8)));
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> codec.parse(big))
                .withMessageContaining("bytes");
    }

    @Test
    void followsACallersMapperButNotItsTypeNames() throws CodecException {
        var mapper = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE);
        mapper.activateDefaultTyping(
                mapper.getPolymorphicTypeValidator(), ObjectMapper.DefaultTyping.NON_CONCRETE_AND_ARRAYS);
        var configured = new JacksonCodec(mapper);

        assertThat(new String(configured.write(new Numbers(new BigDecimal("1.20"))), UTF_8))
                .isEqualTo("{\"Amount\":1.20}");
        Numbers read = configured.read("{\"Amount\":3,\"Other\":1}".getBytes(UTF_8), Numbers.class);
        assertThat(read.amount()).isEqualTo("3");
    }

    @Test
    void neverWritesASecret() {
        byte[] part = codec.write(new Login("ada", Secret.of("hunter2")));
        byte[] element = codec.write(Map.of("password", Secret.of("hunter2")));

        assertThat(new String(part, UTF_8)).isEqualTo("{\"user\":\"ada\"}");
        assertThat(new String(element, UTF_8)).isEqualTo("{\"password\":{}}");
    }

    @Test
    void saysWhatCannotBeWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.write(Map.of("part", new Object())))
                .withMessageContaining("/part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.tree(Map.of("part", new Object())))
                .withMessageContaining("/part");
    }
}
