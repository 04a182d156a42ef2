package dev.holdfast.generator.resolve;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes documents of OpenAPI 3.1 around schemas, with an operation that returns each of them. */
final class SchemaForms {
    private static final List<String> KINDS = List.of(
            "type: integer",
            "type: string",
            "type: boolean, nullable: true",
            "type: array, items: { type: string }",
            "type: number",
            "type: string, format: date-time, nullable: true");

    private SchemaForms() {}

    /** A document with schemas in YAML, each of which begins on a line of its own that is not indented. */
    static String document(String schemas) {
        List<String> names = SchemaDocument.of(schemas).names();
        String paths = IntStream.range(0, names.size())
                .mapToObj(it -> "  /x" + it + ": " + operation(it, names.get(it)))
                .collect(Collectors.joining("\n"));
        return "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\npaths:\n" + paths + "\ncomponents:\n  schemas:\n"
                + schemas.indent(4);
    }

    /** An object of so many parts of all kinds, with further ones. */
    static String wide(int parts) {
        String properties = IntStream.range(0, parts)
                .mapToObj(it -> "p" + it + ": { " + KINDS.get(it % KINDS.size()) + " }")
                .collect(Collectors.joining(", "));
        String required = IntStream.range(0, parts)
                .filter(it -> it % 5 == 0)
                .mapToObj(it -> "p" + it)
                .collect(Collectors.joining(", "));
        return "Wide: { type: object, additionalProperties: { type: string }, required: [" + required
                + "], properties: { " + properties + " } }\n";
    }

    private static String operation(int number, String schema) {
        String reference = "#/components/schemas/" + schema.replace("~", "~0").replace("/", "~1");
        return "{ get: { operationId: op" + number + ", responses: { '200': { description: ok, content: "
                + "{ application/json: { schema: { $ref: '" + reference + "' } } } } } } }";
    }
}
