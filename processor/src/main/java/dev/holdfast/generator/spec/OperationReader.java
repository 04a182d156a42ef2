package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.Diagnostics;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one operation from the parser's model and adds the places. */
final class OperationReader {
    private final List<Map<String, List<String>>> documentSecurity;
    private final Diagnostics diagnostics;

    OperationReader(@Nullable List<SecurityRequirement> documentSecurity, Diagnostics diagnostics) {
        this.documentSecurity = security(documentSecurity);
        this.diagnostics = diagnostics;
    }

    ApiOperation read(OperationOutline outline, PathItem path, Operation model, SourceCursor pathSource) {
        SourceCursor source = pathSource.child(outline.method().toLowerCase(Locale.ROOT));
        return new ApiOperation(
                outline,
                text(model.getSummary()),
                text(model.getDescription()),
                Boolean.TRUE.equals(model.getDeprecated()),
                new PathParameters(outline, diagnostics)
                        .inLine(new ParameterReader(pathSource, source)
                                .read(path.getParameters(), model.getParameters())),
                body(model.getRequestBody(), source),
                responses(model.getResponses(), source.child("responses")),
                model.getSecurity() == null ? documentSecurity : security(model.getSecurity()),
                servers(model.getServers() == null ? path.getServers() : model.getServers()));
    }

    static List<String> servers(@Nullable List<Server> servers) {
        return servers == null
                ? List.of()
                : servers.stream()
                        .filter(it -> it.getUrl() != null)
                        .map(OperationReader::url)
                        .toList();
    }

    /** A URL with the defaults of its variables: another value is the policy's to choose. */
    private static String url(Server server) {
        String url = server.getUrl();
        if (server.getVariables() != null) {
            for (Map.Entry<String, ServerVariable> variable :
                    server.getVariables().entrySet()) {
                String value = text(variable.getValue().getDefault());
                url = url.replace("{" + variable.getKey() + "}", value);
            }
        }
        return url;
    }

    private static List<Map<String, List<String>>> security(@Nullable List<SecurityRequirement> alternatives) {
        return alternatives == null
                ? List.of()
                : alternatives.stream()
                        .<Map<String, List<String>>>map(LinkedHashMap::new)
                        .toList();
    }

    private static @Nullable ApiBody body(@Nullable RequestBody model, SourceCursor operation) {
        if (model == null) {
            return null;
        }
        SourceCursor source = operation.child("requestBody");
        return new ApiBody(
                Boolean.TRUE.equals(model.getRequired()),
                content(model.getContent(), source),
                text(model.getDescription()),
                source.place());
    }

    private static List<ApiResponse> responses(@Nullable ApiResponses models, SourceCursor source) {
        List<ApiResponse> responses = new ArrayList<>();
        if (models != null) {
            models.forEach((status, model) -> {
                SourceCursor response = source.child(status);
                responses.add(new ApiResponse(
                        status,
                        text(model.getDescription()),
                        content(model.getContent(), response),
                        headers(model.getHeaders(), response.child("headers")),
                        response.place()));
            });
        }
        return responses;
    }

    private static Map<String, ApiMedia> content(@Nullable Content models, SourceCursor source) {
        Map<String, ApiMedia> content = new LinkedHashMap<>();
        if (models != null) {
            models.forEach((type, model) -> content.put(type, media(model, mediaSource(source, type))));
        }
        return content;
    }

    private static Map<String, ApiHeader> headers(@Nullable Map<String, Header> models, SourceCursor source) {
        Map<String, ApiHeader> headers = new LinkedHashMap<>();
        if (models != null) {
            models.forEach((name, model) -> headers.put(name, header(model, source.child(name))));
        }
        return headers;
    }

    private static ApiHeader header(Header model, SourceCursor source) {
        return new ApiHeader(
                SchemaReader.read(model.getSchema(), source.child("schema")), text(model.getDescription()));
    }

    /** Swagger 2.0 has one schema for all media types. */
    private static SourceCursor mediaSource(SourceCursor source, String type) {
        return source.has("schema") ? source : source.child("content").child(type);
    }

    private static ApiMedia media(MediaType model, SourceCursor source) {
        Map<String, ApiEncoding> encodings = new LinkedHashMap<>();
        if (model.getEncoding() != null) {
            model.getEncoding()
                    .forEach((property, encoding) -> encodings.put(
                            property,
                            encoding(encoding, source.child("encoding").child(property))));
        }
        return new ApiMedia(SchemaReader.read(model.getSchema(), source.child("schema")), encodings);
    }

    /** Saying style or explode means the other's default; saying neither means something else, and the parser fills both in. */
    private static ApiEncoding encoding(Encoding model, SourceCursor source) {
        boolean isSaid = source.has("style") || source.has("explode");
        String style = model.getStyle() == null ? "form" : model.getStyle().toString();
        return new ApiEncoding(
                isSaid ? style : "",
                model.getExplode() == null ? style.equals("form") : model.getExplode(),
                Boolean.TRUE.equals(model.getAllowReserved()),
                text(model.getContentType()));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
