package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How OpenAPI writes a parameter: its tables of styles, and Swagger 2's collection formats. */
final class ParameterText {
    private final Located parameter;
    private final String name;
    private final String style;
    private final boolean isExploded;

    ParameterText(Located parameter) {
        this(parameter, parameter.text("name"), defaultStyle(parameter.text("in")));
    }

    /** The rules of one property of a form: its entry under {@code encoding}. */
    ParameterText(Located encoding, String name) {
        this(encoding, name, "form");
    }

    private ParameterText(Located rules, String name, String otherwise) {
        this.parameter = rules;
        this.name = name;
        boolean isSwagger2 = rules.has("type");
        this.style =
                isSwagger2 ? swagger2Style(rules) : rules.node().path("style").asText(otherwise);
        this.isExploded = isSwagger2
                ? rules.text("collectionFormat").equals("multi")
                : rules.node().path("explode").asBoolean(style.equals("form") || style.equals("deepObject"));
    }

    private static String defaultStyle(String place) {
        return place.equals("query") || place.equals("cookie") || place.equals("formData") ? "form" : "simple";
    }

    private static String swagger2Style(Located rules) {
        return switch (rules.text("collectionFormat")) {
            case "ssv" -> "spaceDelimited";
            case "tsv" -> "tabDelimited";
            case "pipes" -> "pipeDelimited";
            default -> defaultStyle(rules.text("in"));
        };
    }

    /** The pairs of name and value that the parameter becomes, nothing encoded. */
    List<Pair> pairs(JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        if (parameter.has("content")) {
            return List.of(new Pair(name, value.toString()));
        }
        if (style.equals("deepObject")) {
            List<Pair> pairs = new ArrayList<>();
            nested(name, value, pairs);
            return pairs;
        }
        if (value.isArray()) {
            return array(value);
        }
        return value.isObject() ? object(value) : List.of(new Pair(name, scalar(value)));
    }

    private List<Pair> array(JsonNode array) {
        List<String> items = new ArrayList<>();
        array.forEach(it -> items.add(it.isContainerNode() ? it.toString() : scalar(it)));
        if (isExploded && style.equals("form")) {
            return items.stream().map(it -> new Pair(name, it)).toList();
        }
        return items.isEmpty() ? List.of() : List.of(new Pair(name, String.join(separator(), items)));
    }

    private List<Pair> object(JsonNode object) {
        List<Pair> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> part : object.properties()) {
            JsonNode it = part.getValue();
            if (!it.isNull()) {
                parts.add(new Pair(part.getKey(), it.isContainerNode() ? it.toString() : scalar(it)));
            }
        }
        if (isExploded && style.equals("form")) {
            return parts;
        }
        String between = isExploded ? "=" : separator();
        return List.of(new Pair(
                name,
                parts.stream().map(it -> it.name() + between + it.text()).collect(Collectors.joining(separator()))));
    }

    private String separator() {
        return switch (style) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "|";
            case "tabDelimited" -> "\t";
            default -> ",";
        };
    }

    static void nested(String name, JsonNode value, List<Pair> pairs) {
        if (value.isObject()) {
            value.properties().forEach(it -> nested(name + "[" + it.getKey() + "]", it.getValue(), pairs));
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                nested(name + "[" + index + "]", value.path(index), pairs);
            }
        } else {
            pairs.add(new Pair(name, value.isNull() ? "" : scalar(value)));
        }
    }

    static String scalar(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** A name and what stands for it. */
    record Pair(String name, String text) {}
}
