package dev.holdfast.json;

import static dev.holdfast.annotation.ParameterStyle.COMMA;
import static dev.holdfast.annotation.ParameterStyle.DEEP;
import static dev.holdfast.annotation.ParameterStyle.REPEATED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.testing.Cases;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenAPI 3.1, section Style Examples: the rows of its table. */
final class StyleWriterTest {

    private final JacksonCodec codec = new JacksonCodec();
    private final StyleWriter writer = StyleWriter.encoding();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                "MATRIX      # ;color # ;color=blue # ;color=blue,black,brown             # ;color=R,100,G,200,B,150",
                "MATRIX_EACH # ;color # ;color=blue # ;color=blue;color=black;color=brown # ;R=100;G=200;B=150",
                "LABEL       # .      # .blue       # .blue,black,brown                   # .R,100,G,200,B,150",
                "LABEL_EACH  # .      # .blue       # .blue.black.brown                   # .R=100.G=200.B=150",
                "COMMA       # ''     # blue        # blue,black,brown                    # R,100,G,200,B,150",
                "PAIRS       # ''     # blue        # blue,black,brown                    # R=100,G=200,B=150"
            })
    void pathsAndHeadersAreAsInTheTable(ParameterStyle style, String empty, String text, String list, String object)
            throws CodecException {
        assertThat(writer.text("color", json("\"\""), style)).isEqualTo(empty);
        assertThat(writer.text("color", json("\"blue\""), style)).isEqualTo(text);
        assertThat(writer.text("color", json("[\"blue\",\"black\",\"brown\"]"), style))
                .isEqualTo(list);
        assertThat(writer.text("color", json("{\"R\":100,\"G\":200,\"B\":150}"), style))
                .isEqualTo(object);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "COMMA    # color=blue,black,brown             # color=R,100,G,200,B,150",
                "REPEATED # color=blue&color=black&color=brown # R=100&G=200&B=150",
                "SPACE    # color=blue%20black%20brown         # color=R%20100%20G%20200%20B%20150",
                "PIPE     # color=blue%7Cblack%7Cbrown         # color=R%7C100%7CG%7C200%7CB%7C150",
                "TAB      # color=blue%09black%09brown         # color=R%09100%09G%09200%09B%09150",
                "DEEP     # color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown"
                        + " # color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
                "JSON     # color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D"
                        + " # color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"
            })
    void queriesAreAsInTheTable(ParameterStyle style, String list, String object) throws CodecException {
        assertThat(query("color", "[\"blue\",\"black\",\"brown\"]", style)).isEqualTo(list);
        assertThat(query("color", "{\"R\":100,\"G\":200,\"B\":150}", style)).isEqualTo(object);
    }

    @Test
    void aSingleValueLooksTheSameInEveryQueryStyleButJson() throws CodecException {
        for (ParameterStyle style : List.of(COMMA, REPEATED, ParameterStyle.SPACE, ParameterStyle.PIPE, DEEP)) {
            assertThat(query("color", "\"blue\"", style)).isEqualTo("color=blue");
            assertThat(query("color", "\"\"", style)).isEqualTo("color=");
        }
        assertThat(query("color", "\"blue\"", ParameterStyle.JSON)).isEqualTo("color=%22blue%22");
    }

    @Test
    void nestsAsStripeDoes() throws CodecException {
        JsonNode items = json("[{\"price\": \"p_1\", \"quantity\": 1, \"tags\": [\"a\"]}, {\"price\": \"p_2\"}]");

        assertThat(StyleWriter.plain().pairs("items", items, DEEP))
                .containsExactly(
                        Map.entry("items[0][price]", "p_1"),
                        Map.entry("items[0][quantity]", "1"),
                        Map.entry("items[0][tags][0]", "a"),
                        Map.entry("items[1][price]", "p_2"));
    }

    @Test
    void whatIsTooDeepForAStyleIsJson() throws CodecException {
        JsonNode items = json("[{\"a\":[1]},null,[2]]");

        assertThat(StyleWriter.plain().pairs("x", items, REPEATED))
                .containsExactly(Map.entry("x", "{\"a\":[1]}"), Map.entry("x", ""), Map.entry("x", "[2]"));
        assertThat(writer.text("x", items, COMMA)).isEqualTo("%7B%22a%22%3A%5B1%5D%7D,,%5B2%5D");
    }

    @Test
    void noTextIsTakenForWhatStandsBetweenTexts() throws CodecException {
        String hostile = "[\"a,b\",\"c d|e\",\"f;g=h&i\",\"j.k/../l\"]";

        assertThat(query("q", hostile, COMMA)).isEqualTo("q=a%2Cb,c%20d%7Ce,f%3Bg%3Dh%26i,j.k%2F..%2Fl");
        assertThat(writer.text("q", json(hostile), ParameterStyle.MATRIX_EACH))
                .isEqualTo(";q=a%2Cb;q=c%20d%7Ce;q=f%3Bg%3Dh%26i;q=j.k%2F..%2Fl");
    }

    @Test
    void clearsWithNullAndLeavesEmptyContainersOut() throws CodecException {
        for (ParameterStyle style : List.of(REPEATED, COMMA, DEEP, ParameterStyle.PIPE)) {
            assertThat(query("a", "null", style)).isEqualTo("a=");
            assertThat(query("a", "[]", style)).isEmpty();
            assertThat(query("a", "{}", style)).isEmpty();
        }
    }

    @Test
    void writesNumbersAsTheyAre() throws CodecException {
        assertThat(writer.text("n", json("[1e3, 0.10, 12345678901234567890, 1E-7]"), COMMA))
                .isEqualTo("1000,0.10,12345678901234567890,0.0000001");
    }

    /** OpenAPI 3.1, {@code allowReserved}; what would end the parameter is encoded all the same. */
    @Test
    void keepsReservedCharactersWhereAsked() throws CodecException {
        JsonNode url = json("\"https://a.b/c?d=e&f#g+h[i] j@k\"");

        assertThat(StyleWriter.keepingReserved().pairs("u", url, REPEATED))
                .containsExactly(Map.entry("u", "https://a.b/c?d=e%26f%23g%2Bh%5Bi%5D%20j@k"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        String alphabet = "ab[]&=+% ,;|\"'<>\u0000\u00e9\u20ac\n";
        Cases.check(random -> {
            String name = Cases.text(random, alphabet, 12);
            String value = Cases.text(random, alphabet, 12);

            var pair = writer.pairs(name, codec.tree(value), REPEATED).get(0);

            assertThat(pair.getKey() + pair.getValue()).doesNotContain("=", "&", "+", " ", ",", ";", "\n");
            assertThat(URLDecoder.decode(pair.getKey(), StandardCharsets.UTF_8)).isEqualTo(name);
            assertThat(URLDecoder.decode(pair.getValue(), StandardCharsets.UTF_8))
                    .isEqualTo(value);
        });
    }

    private String query(String name, String json, ParameterStyle style) throws CodecException {
        return writer.pairs(name, json(json), style).stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("&"));
    }

    private JsonNode json(String text) throws CodecException {
        return codec.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
