package dev.holdfast.generator.baseline;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.generator.diagnostic.FindingIdentity;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The text of a baseline. */
final class BaselineJson {
    private static final String VERSION = "v1";

    private BaselineJson() {}

    static String write(Collection<FrozenFinding> findings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("baseline", VERSION);
        ArrayNode list = root.putArray("findings");
        for (FrozenFinding it : findings) {
            ObjectNode node = list.addObject();
            node.put("rule", it.finding().rule());
            node.put("file", it.finding().file());
            if (!it.operation().isEmpty()) {
                node.put("operation", it.operation());
            }
            node.put("fact", it.finding().fact());
        }
        return root.toPrettyString() + "\n";
    }

    /** What a text holds; empty if it is no baseline. */
    static Optional<Set<FrozenFinding>> read(byte[] content) {
        try {
            JsonNode root = new ObjectMapper().readTree(content);
            if (!root.path("baseline").asText().equals(VERSION)
                    || !root.path("findings").isArray()) {
                return Optional.empty();
            }
            Set<FrozenFinding> findings = new TreeSet<>();
            for (JsonNode node : root.path("findings")) {
                FindingIdentity identity = new FindingIdentity(
                        node.path("rule").asText(),
                        node.path("file").asText(),
                        node.path("fact").asText());
                findings.add(new FrozenFinding(identity, node.path("operation").asText()));
            }
            return Optional.of(findings);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes can always be read", impossible);
        }
    }
}
