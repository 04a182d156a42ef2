package dev.holdfast.generator.resolve;

import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds parts of successes that may say that they are none, as in {@code {"ok": false}}. */
final class Verdicts {
    private static final List<String> WORDS = List.of("ok", "success", "error", "errors");
    private static final int DEPTH = 5;

    private final Map<String, ApiSchema> schemas;

    Verdicts(Map<String, ApiSchema> schemas) {
        this.schemas = schemas;
    }

    /** The part of an operation's successes; null if they have none. */
    @Nullable
    String of(ApiOperation operation) {
        return operation.responses().stream()
                .filter(it -> it.status().startsWith("2"))
                .flatMap(it -> it.content().values().stream())
                .flatMap(it -> parts(it.schema(), 0).stream())
                .filter(WORDS::contains)
                .findFirst()
                .orElse(null);
    }

    private Set<String> parts(ApiSchema schema, int depth) {
        String reference = schema.reference();
        if (depth > DEPTH) {
            return Set.of();
        }
        if (reference != null) {
            ApiSchema target = schemas.get(reference);
            return target == null ? Set.of() : parts(target, depth + 1);
        }
        Set<String> names = new LinkedHashSet<>(schema.properties().keySet());
        schema.combination().all().forEach(it -> names.addAll(parts(it, depth + 1)));
        return names;
    }
}
