package dev.holdfast.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.ArrayStyle;
import dev.holdfast.http.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Flattens a JSON object to the names and values of a form or a query.
 *
 * <p>A property of a property is {@code outer[inner]}. Numbers are written without exponent; null is an empty value, which
 * is how form-encoded APIs clear a field; an empty object or list leaves nothing.
 */
public final class FormWriter {

    private FormWriter() {}

    /**
     * Flattens an object.
     *
     * @param record a JSON object
     * @param arrays how lists of scalars are written; a list that holds objects or lists is always indexed, because its
     *     parts could not be told apart otherwise
     * @return names and values in the order of the object, not yet encoded
     * @throws IllegalArgumentException if {@code record} is not an object
     */
    public static List<Map.Entry<String, String>> pairs(JsonNode record, ArrayStyle arrays) {
        if (!record.isObject()) {
            throw new IllegalArgumentException("a form is written from an object, not from a JSON "
                    + record.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        var pairs = new ArrayList<Map.Entry<String, String>>();
        record.properties().forEach(property -> append(property.getKey(), property.getValue(), arrays, pairs));
        return List.copyOf(pairs);
    }

    /**
     * One parameter of a query.
     *
     * @param name its name
     * @param value any JSON value
     * @param arrays how lists of scalars are written
     * @return names and values, not yet encoded
     */
    public static List<Map.Entry<String, String>> pairs(String name, JsonNode value, ArrayStyle arrays) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        append(name, value, arrays, pairs);
        return List.copyOf(pairs);
    }

    /**
     * The body of a form.
     *
     * @param pairs names and values, not yet encoded
     * @return {@code application/x-www-form-urlencoded} in UTF-8; a space is {@code +}
     */
    public static String encode(List<Map.Entry<String, String>> pairs) {
        return query(pairs).replace("%20", "+");
    }

    /**
     * A query without its question mark.
     *
     * @param pairs names and values, not yet encoded
     * @return percent-encoded UTF-8; a space is {@code %20}
     */
    public static String query(List<Map.Entry<String, String>> pairs) {
        return pairs.stream()
                .map(pair -> PercentEncoding.encode(pair.getKey()) + "=" + PercentEncoding.encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static void append(String name, JsonNode value, ArrayStyle arrays, List<Map.Entry<String, String>> pairs) {
        if (value.isObject()) {
            value.properties()
                    .forEach(inner -> append(name + "[" + inner.getKey() + "]", inner.getValue(), arrays, pairs));
        } else if (value.isArray()) {
            appendList(name, value, arrays, pairs);
        } else {
            pairs.add(Map.entry(name, text(value)));
        }
    }

    private static void appendList(
            String name, JsonNode list, ArrayStyle arrays, List<Map.Entry<String, String>> pairs) {
        switch (holdsContainers(list) ? ArrayStyle.INDEXED : arrays) {
            case INDEXED -> {
                for (int i = 0; i < list.size(); i++) {
                    append(name + "[" + i + "]", list.get(i), arrays, pairs);
                }
            }
            case REPEATED -> list.forEach(element -> append(name, element, arrays, pairs));
            case COMMA -> appendJoined(name, list, pairs);
        }
    }

    private static void appendJoined(String name, JsonNode list, List<Map.Entry<String, String>> pairs) {
        if (!list.isEmpty()) {
            var elements = new ArrayList<String>();
            list.forEach(element -> elements.add(text(element)));
            pairs.add(Map.entry(name, String.join(",", elements)));
        }
    }

    private static boolean holdsContainers(JsonNode list) {
        for (JsonNode element : list) {
            if (element.isContainerNode()) {
                return true;
            }
        }
        return false;
    }

    private static String text(JsonNode scalar) {
        if (scalar.isNull()) {
            return "";
        }
        return scalar.isNumber() ? scalar.decimalValue().toPlainString() : scalar.asText();
    }
}
