package dev.holdfast.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read cannot be changed, is in the order of the JSON, and does not fail for want of care on the other side. */
final class WhatWasReadTest {

    private final JacksonCodec codec = new JacksonCodec();

    record Row(String id, List<String> tags, Map<String, List<Integer>> sizes) {}

    record Open(String id, @JsonAnyGetter @JsonAnySetter Map<String, JsonNode> additional) {}

    record Link(URI to) {}

    record Bytes(@SuppressWarnings("ArrayRecordComponent") byte[] data) {} // generated records hold bytes so

    @Test
    void listsAndMapsCannotBeChanged() throws CodecException {
        Row row = read("{\"id\":\"a\",\"tags\":[\"x\",null],\"sizes\":{\"s\":[1]}}", Row.class);

        assertThat(row.tags()).containsExactly("x", null).isUnmodifiable();
        assertThat(row.sizes()).isUnmodifiable();
        assertThat(row.sizes().get("s")).isUnmodifiable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"z\":1,\"b\":null,\"y\":{\"k\":[]},\"a\":1.50}",
                "{\"z\":1,\"id\":\"a\",\"b\":2}",
                "{\"id\":\"a\"}"
            })
    void furtherPartsKeepTheirOrder(String json) throws CodecException {
        Open open = read(json, Open.class);

        List<String> further = codec.parse(json.getBytes(UTF_8)).properties().stream()
                .map(Map.Entry::getKey)
                .filter(it -> !it.equals("id"))
                .toList();
        assertThat(open.additional().keySet()).containsExactlyElementsOf(further);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> open.additional().put("x", NullNode.getInstance()));
        assertThat(codec.tree(open)).isEqualTo(codec.parse(json.getBytes(UTF_8)));
    }

    @Test
    void ofAFurtherPartThatComesTwiceTheLastOneCounts() throws CodecException {
        assertThat(read("{\"id\":\"a\",\"x\":1,\"x\":2}", Open.class).additional())
                .containsOnlyKeys("x")
                .extractingByKey("x")
                .hasToString("2");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/b?c=d%20e#f, https://a.test/b?c=d%20e#f",
        "'', ''",
        "/only/a/path, /only/a/path",
        "https://a.test/a b, https://a.test/a%20b",
        "'https://a.test/{owner}/{repo}', 'https://a.test/%7Bowner%7D/%7Brepo%7D'",
        "http://, ./http%3A//",
        "100%, ./100%25"
    })
    void aLinkIsReadAsItIsMeant(String written, String read) throws CodecException {
        assertThat(read("{\"to\":\"" + written + "\"}", Link.class).to()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-_8=", "-_8", "+/8=", "+/\\n8="})
    void bytesComeInEitherAlphabet(String written) throws CodecException {
        assertThat(read("{\"data\":\"" + written + "\"}", Bytes.class).data()).containsExactly(0xfb, 0xff);
    }

    private <T> T read(String json, Class<T> type) throws CodecException {
        return type.cast(codec.<Object>read(json.getBytes(UTF_8), type));
    }
}
