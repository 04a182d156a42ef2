package dev.holdfast.generator.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The subtypes of a base that has a discriminator and lists no alternatives: they name it in their {@code allOf}, and
 * nothing else may name them (OpenAPI 3.0, section Discriminator Object).
 */
final class SchemaSubtypes {
    private final Map<Reference, List<Located>> children = new HashMap<>();

    /** Looks at all schemas that the document names. */
    SchemaSubtypes(Located root, Dialect dialect) {
        SourceCursor schemas = root.cursor();
        for (String step : dialect.schemas()) {
            schemas = schemas.child(step);
        }
        for (String name : schemas.keys()) {
            List<String> steps = new ArrayList<>(dialect.schemas());
            steps.add(name);
            Reference own = new Reference(root.reference().file(), new JsonPointer(steps));
            Located schema = new Located(own, schemas.child(name));
            schema.cursor().child("allOf").items().stream()
                    .map(schema::at)
                    .filter(Located::isReference)
                    .flatMap(it -> SchemaRegistry.parsed(it.referenceText(), own.file()).stream())
                    .forEach(it -> children.computeIfAbsent(it, key -> new ArrayList<>())
                            .add(schema));
        }
    }

    /** The subtypes of a schema, those of subtypes included; nothing for a schema that is no such base. */
    List<Located> of(Located schema) {
        SourceCursor base = schema.cursor();
        if (!base.has("discriminator") || base.has("oneOf") || base.has("anyOf")) {
            return List.of();
        }
        Map<Reference, Located> found = new LinkedHashMap<>();
        descend(schema.reference(), found);
        return List.copyOf(found.values());
    }

    private void descend(Reference base, Map<Reference, Located> found) {
        for (Located child : children.getOrDefault(base, List.of())) {
            if (found.putIfAbsent(child.reference(), child) == null) {
                descend(child.reference(), found);
            }
        }
    }
}
