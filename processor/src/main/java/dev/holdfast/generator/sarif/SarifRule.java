package dev.holdfast.generator.sarif;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.explain.RulePages;

/** A rule as SARIF's {@code reportingDescriptor}, with its page as help. */
final class SarifRule {
    private SarifRule() {}

    static ObjectNode of(Rule rule) {
        String page = RulePages.page(rule);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", firstSentence(page));
        node.putObject("help").put("text", page).put("markdown", page);
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
        node.putObject("properties").put("waivable", rule.isWaivable());
        return node;
    }

    static String level(Severity severity) {
        return severity == Severity.ERROR ? "error" : "warning";
    }

    /** The first sentence below the title of a page, on one line; that it is an error or a warning is said by the level. */
    private static String firstSentence(String page) {
        String text = page.replaceFirst("^#[^\n]*\n\\s*(An error|A warning)(, or an error)?\\.\\s*", "")
                .replaceFirst("^#[^\n]*\n\\s*", "");
        String paragraph = text.split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
        int end = paragraph.indexOf(". ");
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }
}
