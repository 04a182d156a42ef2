package dev.holdfast.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The problem details of an answer in {@code application/problem+json}: RFC 9457. Members of another type than the standard
 * says are taken for absent, as it asks (section 3.1). Immutable.
 *
 * @param type identifies the kind of problem; {@code about:blank} where the status says it all
 * @param title the kind of problem in a few words; null if absent
 * @param status the status as the provider's own server sent it; null if absent
 * @param detail what is special about this case; null if absent; may hold personal data
 * @param instance identifies this case; null if absent
 * @param extensions all further members, in the order of the answer
 */
public record Problem(
        String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable String instance,
        Map<String, JsonNode> extensions) {

    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "instance");

    /** Copies the map. */
    public Problem {
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** Reads problem details; what is no object has none of the members. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Problem of(JsonNode json) {
        Map<String, JsonNode> extensions = new LinkedHashMap<>();
        json.properties().stream()
                .filter(it -> !MEMBERS.contains(it.getKey()))
                .forEach(it -> extensions.put(it.getKey(), it.getValue()));
        String type = text(json, "type");
        JsonNode status = json.path("status");
        return new Problem(
                type == null ? "about:blank" : type,
                text(json, "title"),
                status.isInt() ? status.intValue() : null,
                text(json, "detail"),
                text(json, "instance"),
                extensions);
    }

    /** Type and status alone: the rest may hold personal data. */
    @Override
    public String toString() {
        return "Problem[type=" + type + ", status=" + status + "]";
    }

    private static @Nullable String text(JsonNode json, String member) {
        JsonNode value = json.path(member);
        return value.isTextual() ? value.textValue() : null;
    }
}
