package dev.holdfast.generator.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where two JSON values differ. Numbers are compared with their digits, date-times with their offsets; parts of an object
 * may come in another order, further parts may not.
 */
final class JsonDifference {
    private JsonDifference() {}

    static Optional<String> between(JsonNode before, JsonNode after) {
        return between(before, after, "");
    }

    private static Optional<String> between(JsonNode before, JsonNode after, String at) {
        if (before.isObject() && after.isObject()) {
            return ofObjects(before, after, at);
        }
        if (before instanceof ArrayNode && after instanceof ArrayNode && before.size() == after.size()) {
            for (int index = 0; index < before.size(); index++) {
                Optional<String> found = between(before.get(index), after.get(index), at + "/" + index);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return before.equals(after) || sameNumber(before, after) || sameMoment(before, after)
                ? Optional.empty()
                : Optional.of(at + " was " + before + " and is " + after);
    }

    private static Optional<String> ofObjects(JsonNode before, JsonNode after, String at) {
        List<String> names = names(before);
        List<String> namesAfter = names(after);
        for (String name : names) {
            Optional<String> found = after.has(name)
                    ? between(before.get(name), after.get(name), at + "/" + name)
                    : Optional.of(at + "/" + name + " is lost");
            if (found.isPresent()) {
                return found;
            }
        }
        if (namesAfter.size() > names.size()) {
            return Optional.of(at + " has " + namesAfter + " and had " + names);
        }
        names.removeIf(it -> !it.startsWith(SchemaValues.FURTHER));
        namesAfter.removeIf(it -> !it.startsWith(SchemaValues.FURTHER));
        return names.equals(namesAfter) ? Optional.empty() : Optional.of(at + " has lost the order of " + names);
    }

    private static boolean sameNumber(JsonNode one, JsonNode other) {
        return one.isNumber()
                && other.isNumber()
                && one.decimalValue()
                        .toPlainString()
                        .equals(other.decimalValue().toPlainString());
    }

    private static boolean sameMoment(JsonNode one, JsonNode other) {
        try {
            return one.isTextual()
                    && other.isTextual()
                    && OffsetDateTime.parse(one.textValue()).equals(OffsetDateTime.parse(other.textValue()));
        } catch (DateTimeException noMoment) {
            return false;
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
