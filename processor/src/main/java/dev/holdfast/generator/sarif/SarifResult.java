package dev.holdfast.generator.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.generator.diagnostic.Detail;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.FindingIdentity;
import dev.holdfast.generator.diagnostic.Place;
import dev.holdfast.generator.diagnostic.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A finding as SARIF's {@code result}. */
final class SarifResult {
    static final String ROOT = "%SRCROOT%";
    private static final String UNRESERVED = "-._~/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<Rule> rules;
    private final String directory;

    SarifResult(List<Rule> rules, String directory) {
        this.rules = rules;
        this.directory = directory;
    }

    ObjectNode of(Diagnostic finding) {
        ObjectNode node = NODES.objectNode();
        node.put("ruleId", finding.rule().id()).put("ruleIndex", rules.indexOf(finding.rule()));
        node.put("level", SarifRule.level(finding.severity()));
        node.putObject("message").put("text", message(finding));
        node.putArray("locations").addObject().set("physicalLocation", location(finding.place()));
        related(finding, node);
        String subject = finding.subjects().isEmpty() ? "" : finding.subjects().get(0);
        node.putObject("partialFingerprints")
                .put("holdfast/v1", FindingIdentity.of(finding).fingerprint(subject));
        if (!finding.subjects().isEmpty()) {
            ArrayNode operations = node.putObject("properties").putArray("operations");
            finding.subjects().forEach(operations::add);
        }
        return node;
    }

    /** A finding that a baseline holds. */
    ObjectNode frozen(Diagnostic finding) {
        ObjectNode node = of(finding);
        node.putArray("suppressions").addObject().put("kind", "external").put("justification", "held by the baseline");
        return node;
    }

    private static String message(Diagnostic finding) {
        StringBuilder text = new StringBuilder(finding.headline()).append('.');
        if (!finding.harm().isEmpty()) {
            text.append(' ').append(finding.harm());
        }
        if (!finding.subjects().isEmpty()) {
            text.append("\nAffects ")
                    .append(DiagnosticText.listed(finding.subjects()))
                    .append('.');
        }
        if (!finding.fixes().isEmpty()) {
            text.append("\nFix: ").append(String.join(", or ", finding.fixes()));
        }
        return text.toString();
    }

    /** Where the values stand that the finding is about. */
    private void related(Diagnostic finding, ObjectNode node) {
        ArrayNode places = NODES.arrayNode();
        for (Detail detail : finding.details()) {
            Place place = detail.place();
            if (place != null) {
                ObjectNode related = places.addObject();
                related.set("physicalLocation", location(place));
                related.putObject("message").put("text", (detail.label() + ": " + detail.value()).strip());
            }
        }
        if (!places.isEmpty()) {
            node.set("relatedLocations", places);
        }
    }

    private ObjectNode location(Place place) {
        ObjectNode node = NODES.objectNode();
        node.putObject("artifactLocation")
                .put("uri", uri(directory + place.file()))
                .put("uriBaseId", ROOT);
        if (place.line() > 0) {
            ObjectNode region = node.putObject("region").put("startLine", place.line());
            if (place.column() > 0) {
                region.put("startColumn", place.column());
            }
        }
        return node;
    }

    /** A path as a relative reference: RFC 3986 section 4.2, so that a colon cannot look like a scheme. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean isPlain =
                    character < 128 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
            uri.append(isPlain ? String.valueOf(character) : String.format("%%%02X", (int) character));
        }
        return uri.toString();
    }
}
