package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds requests and responses from a document, and lets none pass that breaks its own schema. */
final class Samples {
    private static final int TRIES = 4;
    private final RawDocument document;
    private final Map<Direction, Examples> examples;

    Samples(RawDocument document) {
        this.document = document;
        this.examples = Map.of(
                Direction.REQUEST, new Examples(document, new SchemaCheck(document, Direction.REQUEST)),
                Direction.RESPONSE, new Examples(document, new SchemaCheck(document, Direction.RESPONSE)));
    }

    SchemaCheck check(Direction direction) {
        return examples(direction).check();
    }

    Examples examples(Direction direction) {
        return examples.get(direction);
    }

    /**
     * A request.
     *
     * @param wish which of the body's media types is preferred: a part of its name
     */
    RequestSample request(RawOperation operation, Variant variant, String wish) {
        Map<Located, JsonNode> parameters = new LinkedHashMap<>();
        ObjectNode form = Json.NODES.objectNode();
        for (Located parameter : operation.parameters()) {
            boolean isSent = parameter.node().path("required").asBoolean(false) || variant.hasOptionalParts();
            String place = parameter.text("in");
            if (isSent && place.equals("formData")) {
                form.set(parameter.text("name"), parameter(operation, parameter, variant));
            } else if (isSent && !place.equals("body")) {
                parameters.put(parameter, parameter(operation, parameter, variant));
            }
        }
        Optional<Located> body = operation.parameters().stream()
                .filter(it -> it.text("in").equals("body"))
                .findFirst();
        if (body.isPresent()) {
            JsonNode value = value(operation, body.get().at("schema"), List.of(body.get()), Direction.REQUEST, variant);
            return new RequestSample(parameters, "application/json", body.get(), value);
        }
        if (operation.parameters().stream().anyMatch(it -> it.text("in").equals("formData"))) {
            return new RequestSample(parameters, "application/x-www-form-urlencoded", null, form);
        }
        return withBody(operation, variant, wish, parameters);
    }

    private RequestSample withBody(
            RawOperation operation, Variant variant, String wish, Map<Located, JsonNode> parameters) {
        Located body = document.follow(operation.operation().at("requestBody"));
        Located content = document.follow(body.at("content"));
        List<String> types = Json.names(content.node());
        boolean isSent = body.node().path("required").asBoolean(false) || variant.hasOptionalParts();
        if (types.isEmpty() || !isSent) {
            return new RequestSample(parameters, "", null, null);
        }
        String type = types.stream().filter(it -> it.contains(wish)).findFirst().orElse(types.get(0));
        Located media = document.follow(content.at(type));
        JsonNode value = value(operation, media.at("schema"), List.of(media), Direction.REQUEST, variant);
        return new RequestSample(parameters, type, media, value);
    }

    /** A list without elements leaves no trace in a request, though a schema allows it where the parameter must be there. */
    private JsonNode parameter(RawOperation operation, Located parameter, Variant variant) {
        JsonNode value = value(operation, schemaOf(parameter), List.of(parameter), Direction.REQUEST, variant);
        return value.isArray() && value.isEmpty()
                ? value(operation, schemaOf(parameter), List.of(parameter), Direction.REQUEST, Variant.FULL)
                : value;
    }

    /** The schema of a parameter; in Swagger 2 the parameter is one itself. */
    static Located schemaOf(Located parameter) {
        if (parameter.has("schema")) {
            return parameter.at("schema");
        }
        List<String> types = Json.names(parameter.at("content").node());
        return types.isEmpty()
                ? parameter
                : parameter.at("content").at(types.get(0)).at("schema");
    }

    /** A value of a schema: the first of some that keeps it. */
    JsonNode value(
            RawOperation operation, Located schema, List<Located> holders, Direction direction, Variant variant) {
        if (variant == Variant.EXAMPLES) {
            JsonNode example = examples(direction).of(schema, holders);
            if (example != null) {
                return example;
            }
        }
        List<String> problems = List.of();
        for (int tries = 0; tries < TRIES; tries++) {
            long seed = 31L * (operation.id() + schema.pointer() + variant).hashCode() + tries;
            Variant how = tries == TRIES - 1 ? Variant.FULL : variant;
            JsonNode value = new SampleValues(document, direction, how, examples(direction), seed).value(schema);
            problems = check(direction).problems(schema, value);
            if (problems.isEmpty()) {
                return value;
            }
            if (tries == TRIES - 1 && problems.stream().allMatch(SchemaCheck::isOverlap)) {
                examples(direction).contradicts(schema, problems.get(0));
                return value;
            }
        }
        throw new NoSample(schema.pointer() + ": "
                + problems.stream()
                        .filter(it -> !SchemaCheck.isOverlap(it))
                        .findFirst()
                        .orElse(problems.get(0)));
    }

    /** Nothing was found that keeps a schema: a limit of this corpus, or a schema that nothing keeps. */
    static final class NoSample extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSample(String message) {
            super(message);
        }
    }
}
