package dev.holdfast.generator.plan;

import java.util.List;

/**
 * A description from the document, as plain text.
 *
 * @param summary one sentence, without markup; empty if the document says nothing
 * @param details further paragraphs, at most two
 */
public record DocText(String summary, List<String> details) {
    /** Copies the lists. */
    public DocText {
        details = List.copyOf(details);
    }

    /** Nothing to say. */
    public static DocText none() {
        return new DocText("", List.of());
    }
}
