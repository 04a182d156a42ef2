package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.plan.DocText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions as plain sentences. */
final class DocTextReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Creates a [refund](https://a.b/c#d).      | Creates a refund.
            <p>Set of <a href="x">pairs</a>.</p>      | Set of pairs.
            **Required** if `status` is _done_.       | Required if status is done.
            Keeps snake_case_names as they are.       | Keeps snake_case_names as they are.
            5 &lt; 6 &amp;&amp; 7                     | 5 < 6 && 7
            Write &amp;lt; for a tag.                 | Write &lt; for a tag.
            The customer\u2019s name \u2014 if any.   | The customer's name - if any.
            Caf\u00e9 \u4e2d\u6587 bar                | Cafe bar
            Use e.g. This. Then that.                 | Use e.g. This.
            # Heading                                 | Heading
            """)
    void readsMarkup(String description, String sentence) {
        assertThat(DocTextReader.sentence(description)).isEqualTo(sentence);
    }

    @Test
    void takesASummaryAndTwoParagraphs() {
        DocText doc = DocTextReader.read("One. Two.\n\nThree\nfour.\n\n```\ncode\n```\n\nFive.\n\nSix.");

        assertThat(doc).isEqualTo(new DocText("One.", List.of("Two.", "Three four.")));
    }

    @Test
    void doesNotRepeatTheSummary() {
        DocText doc = DocTextReader.read("Delete a pet", "Delete a pet.");

        assertThat(doc).isEqualTo(new DocText("Delete a pet", List.of()));
    }

    @Test
    void cutsAtAWord() {
        DocText doc = DocTextReader.read("word ".repeat(1000));

        assertThat(doc.summary()).hasSizeLessThanOrEqualTo(300).endsWith("word...");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<", "**", "_a", "`", "&", "#", ". ", "\n\n", "![](", "<p"})
    void survivesHostileText(String piece) {
        String text = piece.repeat(100_000);

        DocText doc = DocTextReader.read(text);

        assertThat(doc.summary()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void saysNothingWhereThereIsNothing() {
        assertThat(DocTextReader.read(" \n ")).isEqualTo(DocText.none());
        assertThat(DocTextReader.sentence("---")).isEmpty();
    }
}
