package dev.holdfast.example.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.generator.plan.ResultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Builds the responses of one operation, of the media types that its method asks for. */
final class ResponseSamples {
    private final RawDocument document;
    private final Samples samples;
    private final RawOperation operation;
    private final ResultKind kind;

    ResponseSamples(RawDocument document, Samples samples, RawOperation operation, ResultKind kind) {
        this.document = document;
        this.samples = samples;
        this.operation = operation;
        this.kind = kind;
    }

    /** A response for each success that the document knows; where it knows none, of its default. */
    List<ResponseSample> of(Variant variant) {
        Located responses = operation.operation().at("responses");
        List<String> statuses = Json.names(responses.node()).stream()
                .filter(it -> it.matches("2([0-9][0-9]|[xX]{2})"))
                .toList();
        List<ResponseSample> found = new ArrayList<>();
        for (String status : statuses.isEmpty() ? instead(responses) : statuses) {
            int code = status.matches("\\d+") ? Integer.parseInt(status) : ofRange(statuses);
            Located response = document.follow(responses.at(status));
            found.add(
                    document.dialect() == Dialect.SWAGGER_2
                            ? ofSwagger2(response, code, variant)
                            : ofContent(response, code, variant));
        }
        return found.isEmpty() ? List.of(new ResponseSample(204, "", null, null)) : found;
    }

    /** A status that only the range speaks of. */
    private static int ofRange(List<String> statuses) {
        return Stream.of(200, 201, 203, 206)
                .filter(it -> !statuses.contains(String.valueOf(it)))
                .findFirst()
                .orElse(299);
    }

    /** A default is an error where the document says what comes otherwise, if only that it is elsewhere. */
    private static List<String> instead(Located responses) {
        boolean isElsewhere = Json.names(responses.node()).stream().anyMatch(it -> it.startsWith("3"));
        return responses.has("default") && !isElsewhere ? List.of("default") : List.of();
    }

    private ResponseSample ofSwagger2(Located response, int status, Variant variant) {
        Located schema = response.at("schema");
        return schema.node().isObject() && mayHaveContent(status)
                ? filled(status, "application/json", schema, schema, variant)
                : new ResponseSample(status, "", null, null);
    }

    private ResponseSample ofContent(Located response, int status, Variant variant) {
        // some documents keep the whole map elsewhere, though only its entries may be references
        Located content = document.follow(response.at("content"));
        List<String> types = Json.names(content.node());
        if (types.isEmpty() || !mayHaveContent(status)) {
            return new ResponseSample(status, "", null, null);
        }
        String type = types.stream().filter(wish()).findFirst().orElse(types.get(0));
        Located media = document.follow(content.at(type));
        return filled(status, type, media.at("schema"), media, variant);
    }

    private ResponseSample filled(int status, String type, Located schema, Located holder, Variant variant) {
        JsonNode body = samples.value(operation, schema, List.of(holder), Direction.RESPONSE, variant);
        return new ResponseSample(status, type.replace("*/*", "application/json"), schema, body);
    }

    private boolean mayHaveContent(int status) {
        return status != 204 && status != 205 && !operation.method().equals("HEAD");
    }

    private Predicate<String> wish() {
        return switch (kind) {
            case EVENTS -> it -> new ResponseSample(200, it, null, null).isStream();
            case TEXT -> it -> it.startsWith("text/");
            case DOWNLOAD, BYTES -> it -> !it.contains("json");
            case JSON, ANSWERS, NOTHING -> it -> it.contains("json");
        };
    }
}
