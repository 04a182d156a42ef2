package dev.holdfast.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.http.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes values as text in the styles of OpenAPI 3.1, section Style Examples.
 *
 * <p>The parts of a value are escaped and what stands between them is not, so that a comma in a text is never taken for
 * the next element. Numbers are written without exponent; null is an empty text, which is how form-encoded APIs clear a
 * field; an empty list or object leaves nothing. What stands deeper than a style reaches is JSON text. Immutable.
 */
public final class StyleWriter {

    private static final StyleWriter ENCODING = new StyleWriter(PercentEncoding::encode);
    private static final StyleWriter KEEPING_RESERVED = new StyleWriter(PercentEncoding::encodeInQuery);
    private static final StyleWriter PLAIN = new StyleWriter(UnaryOperator.identity());

    private final UnaryOperator<String> escape;

    private StyleWriter(UnaryOperator<String> escape) {
        this.escape = escape;
    }

    /** Percent-encodes all but unreserved characters. */
    public static StyleWriter encoding() {
        return ENCODING;
    }

    /** Leaves the reserved characters of RFC 3986 that cannot end a query parameter: {@code allowReserved}. */
    public static StyleWriter keepingReserved() {
        return KEEPING_RESERVED;
    }

    /** Escapes nothing. */
    public static StyleWriter plain() {
        return PLAIN;
    }

    /**
     * A parameter of a query, a form or a cookie.
     *
     * @param name its name, not yet escaped
     * @param value any JSON value
     * @param style how a list or an object is written; those for paths only are taken as {@code REPEATED}
     * @return names and values, escaped
     */
    public List<Map.Entry<String, String>> pairs(String name, JsonNode value, ParameterStyle style) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        switch (style) {
            case REPEATED, LABEL, LABEL_EACH, MATRIX, MATRIX_EACH -> repeated(name, value, pairs);
            case DEEP -> deep(name, value, pairs);
            case JSON -> pairs.add(pair(name, escape.apply(value.toString())));
            case COMMA -> joined(name, value, ",", pairs);
            case SPACE -> joined(name, value, escape.apply(" "), pairs);
            case PIPE -> joined(name, value, escape.apply("|"), pairs);
            case TAB -> joined(name, value, escape.apply("\t"), pairs);
            case PAIRS -> pairs.add(pair(name, text(name, value, style)));
        }
        return List.copyOf(pairs);
    }

    /**
     * A placeholder of a path, or a header.
     *
     * @param name its name, which stands in a matrix
     * @param value any JSON value
     * @param style how a list or an object is written; those for queries only are taken as {@code COMMA}
     * @return text, escaped; empty for an empty list or object
     */
    public String text(String name, JsonNode value, ParameterStyle style) {
        return switch (style) {
            case PAIRS -> String.join(",", elements(value, "="));
            case LABEL -> prefixed(".", ",", elements(value, ","));
            case LABEL_EACH -> prefixed(".", ".", elements(value, "="));
            case MATRIX -> prefixed(";" + escape.apply(name) + "=", ",", elements(value, ","));
            case MATRIX_EACH -> prefixed(";", ";", named(name, value));
            case JSON -> escape.apply(value.toString());
            case REPEATED, COMMA, SPACE, PIPE, TAB, DEEP ->
                value.isContainerNode() ? String.join(",", elements(value, ",")) : scalar(value);
        };
    }

    private void repeated(String name, JsonNode value, List<Map.Entry<String, String>> pairs) {
        if (value.isObject()) {
            value.properties().forEach(it -> pairs.add(pair(it.getKey(), scalar(it.getValue()))));
        } else if (value.isArray()) {
            value.forEach(it -> pairs.add(pair(name, scalar(it))));
        } else {
            pairs.add(pair(name, scalar(value)));
        }
    }

    private void deep(String name, JsonNode value, List<Map.Entry<String, String>> pairs) {
        if (value.isObject()) {
            value.properties().forEach(it -> deep(name + "[" + it.getKey() + "]", it.getValue(), pairs));
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                deep(name + "[" + index + "]", value.get(index), pairs);
            }
        } else {
            pairs.add(pair(name, scalar(value)));
        }
    }

    private void joined(String name, JsonNode value, String delimiter, List<Map.Entry<String, String>> pairs) {
        List<String> elements = elements(value, delimiter);
        if (!elements.isEmpty()) {
            pairs.add(pair(name, String.join(delimiter, elements)));
        }
    }

    /** What a style puts delimiters between: elements, or names with their values. */
    private List<String> elements(JsonNode value, String assignment) {
        var elements = new ArrayList<String>();
        if (value.isObject()) {
            value.properties()
                    .forEach(it -> elements.add(escape.apply(it.getKey()) + assignment + scalar(it.getValue())));
        } else if (value.isArray()) {
            value.forEach(it -> elements.add(scalar(it)));
        } else {
            elements.add(scalar(value));
        }
        return elements;
    }

    /** Elements under their names; RFC 6570 s. 3.2.7 writes an empty one without equals sign. */
    private List<String> named(String name, JsonNode value) {
        if (value.isObject()) {
            return elements(value, "=");
        }
        return elements(value, "=").stream()
                .map(it -> it.isEmpty() ? escape.apply(name) : escape.apply(name) + "=" + it)
                .toList();
    }

    private static String prefixed(String prefix, String delimiter, List<String> elements) {
        if (elements.isEmpty()) {
            return "";
        }
        String text = prefix + String.join(delimiter, elements);
        return text.endsWith("=") ? text.substring(0, text.length() - 1) : text;
    }

    private Map.Entry<String, String> pair(String name, String escaped) {
        return Map.entry(escape.apply(name), escaped);
    }

    private String scalar(JsonNode value) {
        return escape.apply(textOf(value));
    }

    /** A single value as text: what JSON has between the quotes, or all of the JSON of a list or an object. */
    public static String textOf(JsonNode value) {
        if (value.isContainerNode()) {
            return value.toString();
        }
        if (value.isNull()) {
            return "";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
