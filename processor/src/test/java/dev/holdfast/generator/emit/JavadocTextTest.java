package dev.holdfast.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.HostilePlans;
import dev.holdfast.generator.plan.DocText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Descriptions are not trusted: whatever they say is text. */
final class JavadocTextTest {
    static final List<String> DESCRIPTIONS = HostilePlans.DESCRIPTIONS;

    @ParameterizedTest
    @FieldSource("DESCRIPTIONS")
    void isNothingButText(String description) {
        String text = new JavadocText().plain(description).text();

        assertThat(text)
                .doesNotContain("*/")
                .doesNotContain("<")
                .doesNotContain("@")
                .doesNotContain("{");
        assertThat(text).matches("[\\n\\x20-\\x7e]*");
        assertThat(text.replaceAll("\\\\u[0-9a-f]{4}", "")).doesNotContain("\\");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */             | &#42;/
                    \\u002a/       | &#92;u002a/
                    {@link x}      | &#123;&#64;link x&#125;
                    <b> & c        | &lt;b&gt; &amp; c
                    50% of $x      | 50% of $x
                    """)
    void escapesWhatWouldBeRead(String plain, String escaped) {
        assertThat(JavadocText.escaped(plain)).isEqualTo(escaped);
    }

    @Test
    void writesOtherAlphabetsInAscii() {
        assertThat(JavadocText.escaped("caf\u00e9 \u4e2d \ud83d\ude80")).isEqualTo("caf\\u00e9 \\u4e2d \\ud83d\\ude80");
        assertThat(JavadocText.escaped("a\ud800b\uffffc\u0007d")).isEqualTo("abc d");
    }

    @Test
    void wrapsLinesAndKeepsLongWordsWhole() {
        String word = "https://docs.example/" + "x".repeat(120);

        assertThat(new JavadocText().plain("word ".repeat(30) + word).text().lines())
                .contains(word)
                .allMatch(it -> it.length() <= 104 || it.equals(word));
    }

    @Test
    void saysSomethingWhereTheDocumentSaysNothing() {
        assertThat(JavadocText.of(DocText.none(), "Calls X.").text()).isEqualTo("Calls X.\n");
        assertThat(JavadocText.of(new DocText("\uffff", List.of("\ufffe")), "Calls X.")
                        .text())
                .isEqualTo("Calls X.\n");
        assertThat(new JavadocText().plain("A.").param("id", "").text()).isEqualTo("A.\n\n@param id id\n");
    }

    @Test
    void separatesParagraphsAndTags() {
        assertThat(new JavadocText()
                        .plain("A.")
                        .plain("B.")
                        .param("c", "d")
                        .returns("e")
                        .text())
                .isEqualTo("A.\n\n<p>B.\n\n@param c d\n@return e\n");
    }

    @Test
    void marksCodeInOurOwnSentences() {
        assertThat(JavadocText.sentence("sends one `Idempotency-Key`, <once>"))
                .isEqualTo("sends one {@code Idempotency-Key}, &lt;once&gt;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET /a/{b}    | {@code GET /a/{b}}
                    GET /a/*/b    | <code>GET /a/&#42;/b</code>
                    GET /a}       | <code>GET /a&#125;</code>
                    GET /{a{b}}   | <code>GET /&#123;a&#123;b&#125;&#125;</code>
                    GET /@x       | <code>GET /&#64;x</code>
                    """)
    void writesPathsAsCodeWhateverTheyHold(String path, String code) {
        assertThat(JavadocText.code(path)).isEqualTo(code);
    }
}
