package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The examples of a document that keep its own schemas, and those that do not. */
final class Examples {
    private static final List<String> TEXT = List.of("type : string found, object expected");
    private final RawDocument document;
    private final SchemaCheck check;
    private final IdentityHashMap<JsonNode, Optional<JsonNode>> known = new IdentityHashMap<>();
    private final Map<String, String> contradictions = new TreeMap<>();

    Examples(RawDocument document, SchemaCheck check) {
        this.document = document;
        this.check = check;
    }

    /** What says whether they keep them. */
    SchemaCheck check() {
        return check;
    }

    /** Where an example breaks its schema, and how. */
    Map<String, String> contradictions() {
        return contradictions;
    }

    /** Keeps what the document breaks of its own rules. */
    void contradicts(Located schema, String problem) {
        contradictions.put(document.pathOf(schema.file()) + "#" + schema.pointer(), problem);
    }

    /** An example of schemas that hold at once: there is one only where one schema says everything. */
    @Nullable
    JsonNode of(List<Located> schemas) {
        return schemas.size() == 1 ? of(schemas.get(0), List.of(schemas.get(0))) : null;
    }

    /**
     * An example for a schema.
     *
     * @param holders where examples stand: a media type or parameter first, the schema itself is asked last
     * @return null if there is none, or none that the schema allows
     */
    @Nullable
    JsonNode of(Located schema, List<Located> holders) {
        for (Located holder : holders) {
            JsonNode found = known.computeIfAbsent(holder.node(), it -> find(schema, holder))
                    .orElse(null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Optional<JsonNode> find(Located schema, Located holder) {
        for (JsonNode example : stated(holder)) {
            List<String> problems = isText(schema, example) ? TEXT : check.problems(schema, example);
            if (problems.isEmpty()) {
                return Optional.of(example);
            }
            contradicts(holder, problems.get(0));
        }
        return Optional.empty();
    }

    /** Whether an object is given as text, which a schema without a type does not forbid and never means. */
    private boolean isText(Located schema, JsonNode example) {
        return example.isTextual() && document.follow(schema).has("properties");
    }

    private List<JsonNode> stated(Located holder) {
        List<JsonNode> stated = new ArrayList<>();
        for (Located place : List.of(holder, document.follow(holder))) {
            if (place.has("example")) {
                stated.add(place.node().path("example"));
            }
            Located examples = place.at("examples");
            if (examples.node().isArray()) {
                examples.node().forEach(stated::add);
            }
            for (String name : Json.names(examples.node())) {
                Located named = document.follow(examples.at(name));
                if (named.has("value")) {
                    stated.add(named.node().path("value"));
                }
            }
        }
        return stated;
    }
}
