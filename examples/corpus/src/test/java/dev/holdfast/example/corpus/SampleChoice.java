package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Takes one of the values that a schema lists. */
final class SampleChoice {
    private SampleChoice() {}

    /** One of the types that the schema names, null only where there is nothing else. */
    static JsonNode of(JsonNode listed, Set<String> types, Random random) {
        List<JsonNode> possible = new ArrayList<>();
        boolean hasNull = false;
        for (JsonNode value : listed) {
            hasNull |= value.isNull();
            if (!value.isNull() && isOf(value, types)) {
                possible.add(value);
            }
        }
        if (!possible.isEmpty()) {
            return possible.get(random.nextInt(possible.size()));
        }
        if (hasNull) {
            return Json.NODES.nullNode();
        }
        throw new SampleValues.Contradictory(
                "the values " + JsonDifference.brief(listed) + " are of another type than " + types);
    }

    /** The values as text. */
    static List<String> texts(JsonNode listed) {
        List<String> texts = new ArrayList<>();
        listed.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static boolean isOf(JsonNode value, Set<String> types) {
        if (types.isEmpty() || types.contains(value.getNodeType().name().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return value.isIntegralNumber() && types.contains("integer");
    }
}
