package dev.holdfast.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.diagnostic.TextPlace;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.converter.SwaggerConverter;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs swagger-parser on a tree that needs nothing resolved. Its complaints become findings. */
final class OpenApiParsing {
    private static final int MOST_MESSAGES = 5;

    /** What is not there, we do without; and we look after the parameters of a path ourselves. */
    private static final Pattern HARMLESS = Pattern.compile("is missing$|Declared path parameter");

    private final Dialect dialect;
    private final TextPlace place;
    private final Diagnostics diagnostics;

    OpenApiParsing(Dialect dialect, TextPlace place, Diagnostics diagnostics) {
        this.dialect = dialect;
        this.place = place;
        this.diagnostics = diagnostics;
    }

    /** The model; nothing if the parser gave none, which was reported. */
    Optional<OpenAPI> parse(JsonNode document) {
        SwaggerParseResult result;
        try {
            result = run(document);
        } catch (RuntimeException broken) {
            // The parser throws whatever comes: casts, null pointers. The document is what has to change either way.
            report("swagger-parser fails on it: " + broken);
            return Optional.empty();
        }
        if (result == null || result.getOpenAPI() == null) {
            report("swagger-parser cannot read it: " + messages(result));
            return Optional.empty();
        }
        warn(result);
        return Optional.of(result.getOpenAPI());
    }

    private SwaggerParseResult run(JsonNode document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        options.setValidateExternalRefs(false);
        options.setValidateInternalRefs(false);
        return switch (dialect) {
            // What OpenAPIV3Parser does, too, but that makes mappers for JSON and YAML first, which nothing here needs.
            case OPENAPI_3 -> new OpenAPIDeserializer().deserialize(document, null, options);
            case SWAGGER_2 -> new SwaggerConverter().readContents(document.toString(), List.of(), options);
        };
    }

    private void warn(SwaggerParseResult result) {
        List<String> messages = Stream.ofNullable(result.getMessages())
                .flatMap(List::stream)
                .filter(it -> !HARMLESS.matcher(it).find())
                .toList();
        for (String message : messages.subList(0, Math.min(messages.size(), MOST_MESSAGES))) {
            diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, place, "the document is not valid: " + message)
                    .severity(Severity.WARNING)
                    .harm("What the parser did not understand is missing in the client."));
        }
    }

    private static String messages(SwaggerParseResult result) {
        return result == null
                        || result.getMessages() == null
                        || result.getMessages().isEmpty()
                ? "it gives no reason"
                : String.join("; ", result.getMessages());
    }

    private void report(String headline) {
        diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, place, headline));
    }
}
