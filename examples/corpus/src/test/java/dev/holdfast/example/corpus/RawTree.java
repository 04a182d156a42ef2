package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads JSON and YAML as one kind of tree, by the core schema of YAML 1.2: {@code off} and {@code 2020-01-31} stay texts.
 * Nothing of the generator takes part, so that a fault in its reading shows.
 */
final class RawTree {
    private static final int MOST_CODE_POINTS = 64 * 1024 * 1024;
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final ObjectMapper JSON = Json.mapper();
    private final IdentityHashMap<Node, JsonNode> known = new IdentityHashMap<>();

    private RawTree() {}

    static JsonNode read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String start = text.stripLeading();
        if (start.startsWith("{") && file.toString().endsWith(".json")) {
            return JSON.readTree(text);
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CODE_POINTS);
        Node root = new Yaml(options).compose(new StringReader(text));
        return root == null ? JsonNodeFactory.instance.missingNode() : new RawTree().tree(root);
    }

    private JsonNode tree(Node node) {
        JsonNode seen = known.get(node);
        if (seen == null) {
            seen = fresh(node);
            known.put(node, seen);
        }
        return seen;
    }

    private JsonNode fresh(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NodeTuple entry : mapping.getValue()) {
                object.set(((ScalarNode) entry.getKeyNode()).getValue(), tree(entry.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.getValue().forEach(it -> array.add(tree(it)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return JsonNodeFactory.instance.textNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> JsonNodeFactory.instance.nullNode();
            case "true", "True", "TRUE" -> JsonNodeFactory.instance.booleanNode(true);
            case "false", "False", "FALSE" -> JsonNodeFactory.instance.booleanNode(false);
            default -> numberOrText(text);
        };
    }

    private static JsonNode numberOrText(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Json.integer(new BigInteger(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        }
        return JsonNodeFactory.instance.textNode(text);
    }
}
