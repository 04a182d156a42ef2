package dev.holdfast.generator.spec;

import dev.holdfast.generator.source.SourceMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives each schema that is reached by reference a name in one flat list, whichever file it stands in. Schemas that the
 * document names itself keep their names; files get the name under which the document lists them, else their own.
 */
final class SchemaRegistry {
    private static final Set<String> STRUCTURE = Set.of(
            "components",
            "schemas",
            "definitions",
            "$defs",
            "properties",
            "paths",
            "responses",
            "requestBody",
            "content",
            "schema");

    private final Dialect dialect;
    private final Map<Reference, String> names = new HashMap<>();
    private final Set<String> documentNames = new LinkedHashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final Deque<Named> waiting = new ArrayDeque<>();

    SchemaRegistry(Located root, Dialect dialect) {
        this.dialect = dialect;
        SourceCursor schemas = root.cursor();
        for (String step : dialect.schemas()) {
            schemas = schemas.child(step);
        }
        if (schemas.value() instanceof SourceMap map) {
            documentNames.addAll(map.entries().keySet());
            taken.addAll(documentNames);
            for (String name : documentNames) {
                register(name, root.at(schemas.child(name)));
            }
        }
    }

    /** The names that the document gives itself. */
    Set<String> documentNames() {
        return documentNames;
    }

    /** The name of a schema that was reached by a reference; a new one waits to be taken by {@link #next}. */
    String reach(Located schema) {
        String name = names.computeIfAbsent(schema.reference(), this::newName);
        if (reached.add(name)) {
            waiting.add(new Named(name, schema));
        }
        return name;
    }

    /** The next schema that was reached and not taken yet. */
    Optional<Named> next() {
        return Optional.ofNullable(waiting.poll());
    }

    /** Whether a schema goes by a name. */
    boolean isNamed(Located schema, String name) {
        return name.equals(names.get(schema.reference()));
    }

    private void register(String name, Located schema) {
        String file = schema.reference().file();
        List<String> steps = new ArrayList<>(dialect.schemas());
        steps.add(name);
        names.put(new Reference(file, new JsonPointer(steps)), name);
        if (schema.isReference() && !schema.referenceText().startsWith("#")) {
            parsed(schema.referenceText(), file).ifPresent(it -> names.putIfAbsent(it, name));
        }
    }

    /** A reference, or nothing where it is refused: that is reported when, and only if, the schema is in use. */
    static Optional<Reference> parsed(String text, String file) {
        try {
            return Optional.of(Reference.parse(text, file));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private String newName(Reference reference) {
        String wanted = wanted(reference);
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    /** The last key that leads to a schema, all of its own where it stands within another one; else its file. */
    private static String wanted(Reference reference) {
        List<String> steps = reference.pointer().steps();
        String name = !steps.isEmpty() && STRUCTURE.contains(steps.get(0))
                ? steps.stream().filter(it -> !STRUCTURE.contains(it)).collect(Collectors.joining("_"))
                : reference.pointer().last();
        String file = reference.file();
        return name.isEmpty() ? file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "") : name;
    }

    /** A schema and its name. */
    record Named(String name, Located schema) {}
}
