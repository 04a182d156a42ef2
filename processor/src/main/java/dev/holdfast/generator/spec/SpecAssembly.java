package dev.holdfast.generator.spec;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.source.SourceMap;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what the parser's model says and where the document says it. */
final class SpecAssembly {
    private final OpenAPI model;
    private final SourceCursor source;
    private final Dialect dialect;
    private final Diagnostics diagnostics;

    SpecAssembly(OpenAPI model, SourceMap pruned, Dialect dialect, Diagnostics diagnostics) {
        this.model = model;
        this.source = SourceCursor.at(pruned);
        this.dialect = dialect;
        this.diagnostics = diagnostics;
    }

    ApiSpec spec(List<OperationOutline> all, List<OperationOutline> used, Set<String> schemaNames) {
        Info info = model.getInfo() == null ? new Info() : model.getInfo();
        return new ApiSpec(
                OperationReader.text(info.getTitle()),
                OperationReader.text(info.getVersion()),
                OperationReader.servers(model.getServers()),
                all,
                operations(used),
                schemas(),
                schemaNames,
                securitySchemes(),
                tags(),
                source.place());
    }

    private List<ApiOperation> operations(List<OperationOutline> used) {
        List<ApiOperation> operations = new ArrayList<>();
        OperationReader reader = new OperationReader(model.getSecurity(), diagnostics);
        for (OperationOutline outline : used) {
            PathItem path = model.getPaths() == null ? null : model.getPaths().get(outline.path());
            Operation operation =
                    path == null ? null : path.readOperationsMap().get(PathItem.HttpMethod.valueOf(outline.method()));
            if (path != null && operation != null && isPath(outline)) {
                SourceCursor pathSource = source.child("paths").child(outline.path());
                operations.add(reader.read(outline, path, operation, pathSource));
            }
        }
        return operations;
    }

    private boolean isPath(OperationOutline outline) {
        Optional<String> fault = RequestPath.fault(outline.path());
        fault.ifPresent(it ->
                diagnostics.report(Diagnostic.of(Rule.UNSUPPORTED_DOCUMENT, outline.place(), outline.id() + " " + it)
                        .subject(outline.id())
                        .fix("`except: [\"" + outline.id() + "\"]`")));
        return fault.isEmpty();
    }

    private Map<String, ApiSchema> schemas() {
        SourceCursor named = source;
        for (String step : dialect.schemas()) {
            named = named.child(step);
        }
        Map<String, ApiSchema> schemas = new LinkedHashMap<>();
        if (named.value() instanceof SourceMap map) {
            for (String name : map.entries().keySet()) {
                schemas.put(name, SchemaReader.read(named.child(name)));
            }
        }
        return schemas;
    }

    private Map<String, ApiSecurityScheme> securitySchemes() {
        Map<String, ApiSecurityScheme> schemes = new LinkedHashMap<>();
        if (model.getComponents() != null && model.getComponents().getSecuritySchemes() != null) {
            model.getComponents().getSecuritySchemes().forEach((name, scheme) -> schemes.put(name, scheme(scheme)));
        }
        return schemes;
    }

    private static ApiSecurityScheme scheme(SecurityScheme model) {
        return new ApiSecurityScheme(
                model.getType() == null ? "" : model.getType().toString(),
                OperationReader.text(model.getScheme()).toLowerCase(Locale.ROOT),
                model.getIn() == null ? "" : model.getIn().toString(),
                OperationReader.text(model.getName()));
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        if (model.getTags() != null) {
            for (Tag tag : model.getTags()) {
                tags.put(OperationReader.text(tag.getName()), OperationReader.text(tag.getDescription()));
            }
        }
        return tags;
    }
}
