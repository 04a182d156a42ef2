package dev.holdfast.generator.spec;

import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the parameters of an operation and of its path from the parser's model and adds the places. */
final class ParameterReader {
    private final SourceCursor path;
    private final SourceCursor operation;

    ParameterReader(SourceCursor path, SourceCursor operation) {
        this.path = path;
        this.operation = operation;
    }

    /** The parameters of the path, then those of the operation; the latter replace those of the same name and place. */
    List<ApiParameter> read(@Nullable List<Parameter> ofPath, @Nullable List<Parameter> ofOperation) {
        Map<String, ApiParameter> parameters = new LinkedHashMap<>();
        Stream.concat(Stream.ofNullable(ofPath), Stream.ofNullable(ofOperation))
                .flatMap(List::stream)
                .filter(it -> it.getName() != null && it.getIn() != null)
                .forEach(it -> parameters.put(it.getIn() + " " + it.getName(), parameter(it)));
        return new ArrayList<>(parameters.values());
    }

    private ApiParameter parameter(Parameter model) {
        SourceCursor source = source(model);
        ApiParameter.Location location = location(model.getIn());
        boolean hasContent = model.getContent() != null && !model.getContent().isEmpty();
        String style = model.getStyle() == null
                ? defaultStyle(location)
                : model.getStyle().toString();
        return new ApiParameter(
                model.getName(),
                location,
                Boolean.TRUE.equals(model.getRequired()) || location == ApiParameter.Location.PATH,
                style,
                model.getExplode() == null ? style.equals("form") : model.getExplode(),
                Boolean.TRUE.equals(model.getAllowReserved()),
                hasContent,
                SchemaReader.read(schema(model), source.child("schema")),
                longest(source.child("schema")),
                OperationReader.text(model.getDescription()),
                source.place());
    }

    private static @Nullable Schema<?> schema(Parameter model) {
        if (model.getSchema() != null || model.getContent() == null) {
            return model.getSchema();
        }
        return model.getContent().values().stream()
                .findFirst()
                .map(MediaType::getSchema)
                .orElse(null);
    }

    /** Read from the document, since the parser's model leaves constraints out. */
    private static int longest(SourceCursor schema) {
        String longest = schema.text("maxLength");
        return longest.matches("[0-9]{1,9}") ? Integer.parseInt(longest) : Integer.MAX_VALUE;
    }

    private SourceCursor source(Parameter model) {
        return Stream.of(operation, path)
                .flatMap(it -> it.child("parameters").items().stream())
                .filter(it ->
                        it.text("name").equals(model.getName()) && it.text("in").equals(model.getIn()))
                .findFirst()
                .orElseGet(() -> new SourceCursor(null, operation.place()));
    }

    private static ApiParameter.Location location(String in) {
        return switch (in.toLowerCase(Locale.ROOT)) {
            case "path" -> ApiParameter.Location.PATH;
            case "header" -> ApiParameter.Location.HEADER;
            case "cookie" -> ApiParameter.Location.COOKIE;
            default -> ApiParameter.Location.QUERY;
        };
    }

    private static String defaultStyle(ApiParameter.Location location) {
        return switch (location) {
            case QUERY, COOKIE -> "form";
            case PATH, HEADER -> "simple";
        };
    }
}
