package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.spec.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas as Java types. Each document has one operation that returns the schema {@code Thing}. */
final class TypesOfSchemasTest {
    private static final String OPERATION = """
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses:
                    '200':
                      description: the thing
                      content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
            components:
              schemas:
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { type: string }                                  | STRING
            { type: string, format: date-time }               | DATE_TIME
            { type: string, format: date }                    | DATE
            { type: string, format: uuid }                    | UUID
            { type: string, format: uri }                     | URI
            { type: string, format: byte }                    | BYTES
            { type: string, format: email }                   | STRING
            { type: string, enum: [only] }                    | STRING
            { type: boolean, enum: [true] }                   | BOOLEAN
            { type: integer }                                 | LONG
            { type: integer, format: int32 }                  | INT
            { type: integer, format: int64 }                  | LONG
            { type: integer, format: unix-time }              | LONG
            { type: number }                                  | DECIMAL
            { type: number, format: double }                  | DECIMAL
            { type: object }                                  | JSON
            { }                                               | JSON
            { type: array, items: { type: string } }          | [STRING]
            { type: array, items: {} }                        | [JSON]
            { additionalProperties: { type: integer } }       | {LONG}
            { type: object, additionalProperties: true }      | {JSON}
            { allOf: [{ $ref: '#/components/schemas/P' }] }   | P
            { anyOf: [{ $ref: '#/components/schemas/P' }] }   | P
            { anyOf: [{ type: string }, { type: string, enum: [a, b] }] }   | STRING
            { oneOf: [{ type: integer }, { type: number }] }  | DECIMAL
            { oneOf: [{ type: string }, {}] }                 | JSON
            """)
    void hasTheTypeOfTheSchema(String schema, String type) {
        ShapeText shape = thing("{ type: object, properties: { x: " + schema + " } }");

        assertThat(shape.type("Thing")).isEqualTo("x?: " + type);
    }

    @Test
    void tellsAbsentFromNull() {
        ShapeText shape = thing("""
                type: object
                required: [a, b]
                properties:
                  a: { type: string }
                  b: { type: string, nullable: true }
                  c: { type: string }
                  d: { type: string, nullable: true }
                  e: { $ref: '#/components/schemas/N' }
                  f: { allOf: [{ $ref: '#/components/schemas/P' }], nullable: true }
                """);

        assertThat(shape.type("Thing")).isEqualTo("a: STRING, b~: STRING, c?: STRING, d?~: STRING, e?~: N, f?~: P");
    }

    @Test
    void keepsTheOrderOfRequiredPropertiesThatAreNotDeclared() {
        ShapeText shape = thing("{ type: object, required: [z, m, q, b, x, a], properties: { c: { type: string } } }");

        assertThat(shape.type("Thing"))
                .isEqualTo("c?: STRING, z?: JSON, m?: JSON, q?: JSON, b?: JSON, x?: JSON, a?: JSON");
    }

    @Test
    void readsNullFromTypesAndAlternativesOfOpenApi31() {
        ShapeText shape = ShapeText.of(
                Documents.of("openapi: 3.1.0\ninfo: { title: T, version: '1' }\n" + OPERATION + """
                    Thing:
                      type: object
                      properties:
                        a: { type: [integer, 'null'] }
                        b: { anyOf: [{ $ref: '#/components/schemas/P' }, { type: 'null' }] }
                        c: { type: [string, integer] }
                        d: { oneOf: [{ type: string, format: uuid }, { type: 'null' }] }
                    P: { type: object, properties: { y: { type: string } } }
                """), "AcmeClient");

        assertThat(shape.type("Thing")).isEqualTo("a?~: LONG, b?~: P, c?: TextOrWhole, d?~: UUID");
        assertThat(shape.type("TextOrWhole")).isEqualTo("Text(STRING) | Whole(LONG)");
    }

    @Test
    void keepsKnownValuesOpen() {
        ShapeText shape = thing("""
                type: object
                properties:
                  status: { type: string, enum: [requested_by_customer, '+1', '-1', a b, A-B, '', 3d, class] }
                  level: { type: integer, enum: [1, 2] }
                """);

        assertThat(shape.type("ThingStatus"))
                .isEqualTo("REQUESTED_BY_CUSTOMER | PLUS_1 | MINUS_1 | A_B | A_B_2 | EMPTY | VALUE_3D | CLASS");
        assertThat(shape.type("ThingLevel")).isEqualTo("VALUE_1 | VALUE_2");
    }

    @Test
    void mergesWhatHoldsTogether() {
        ShapeText shape = thing("""
                allOf:
                  - $ref: '#/components/schemas/P'
                  - type: object
                    required: [z]
                    properties: { z: { type: integer } }
                  - required: [y]
                """);

        assertThat(shape.type("Thing")).isEqualTo("y: STRING, z: LONG");
        assertThat(shape.typeNames()).containsExactly("Thing");
    }

    @Test
    void takesPartsOfAlternativesAsOptionalWhereTheObjectHasPartsOfItsOwn() {
        ShapeText shape = thing("""
                type: object
                required: [name]
                properties: { name: { type: string }, status: { type: string } }
                oneOf:
                  - { required: [status, done], properties: { status: { enum: [completed] }, done: { type: integer } } }
                  - { required: [status] }
                """);

        assertThat(shape.type("Thing")).isEqualTo("name: STRING, status?: STRING, done?: LONG");
    }

    @Test
    void keepsFurtherPartsWhereTheDocumentAllowsThem() {
        ShapeText shape =
                thing("{ type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }");

        assertThat(shape.type("Thing")).isEqualTo("a?: STRING, *: LONG");
    }

    @Test
    void endsCircles() {
        ShapeText shape = thing("""
                type: object
                properties:
                  parent: { $ref: '#/components/schemas/Thing' }
                  children: { type: array, items: { $ref: '#/components/schemas/Thing' } }
                  tree: { $ref: '#/components/schemas/Tree' }
                  either: { $ref: '#/components/schemas/Either' }
                """);

        assertThat(shape.type("Thing")).isEqualTo("parent?: Thing, children?: [Thing], tree?: [JSON], either?: Either");
        assertThat(shape.type("Either")).isEqualTo("Text(STRING) | OfP(P)");
    }

    @Test
    void namesInlineTypesAfterWhereTheyStand() {
        ShapeText shape = thing("""
                type: object
                properties:
                  line_items: { type: array, items: { type: object, properties: { price: { type: object, properties: { x: { type: string } } } } } }
                  by_name: { type: object, additionalProperties: { type: object, properties: { x: { type: string } } } }
                """);

        assertThat(shape.typeNames())
                .containsExactly("Thing", "ThingByNameItem", "ThingLineItem", "ThingLineItemPrice");
    }

    @Test
    void avoidsNamesThatMeanSomethingElse() {
        ShapeText shape = thing("""
                type: object
                properties:
                  class: { type: string }
                  hashCode: { type: string }
                  foo_bar: { type: string }
                  fooBar: { type: string }
                  builder: { type: string }
                  e: { $ref: '#/components/schemas/Error' }
                  c: { $ref: '#/components/schemas/error' }
                """);

        assertThat(shape.type("Thing"))
                .isEqualTo("class_?: STRING, hashCode_?: STRING, fooBar?: STRING, fooBar2?: STRING, builder_?: STRING,"
                        + " e?: AcmeError, c?: AcmeError2");
    }

    private static ShapeText thing(String schema) {
        String more = """
                    P: { type: object, properties: { y: { type: string } } }
                    N: { type: object, nullable: true, properties: { y: { type: string } } }
                    Tree: { type: array, items: { $ref: '#/components/schemas/Tree' } }
                    Either: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Or' }] }
                    Or: { oneOf: [{ $ref: '#/components/schemas/Either' }, { $ref: '#/components/schemas/P' }] }
                    Error: { type: object, properties: { y: { type: string } } }
                    error: { type: object, properties: { y: { type: string } } }
                """;
        String thing = schema.startsWith("{") ? " " + schema : "\n" + schema.indent(6);
        return ShapeText.of(Documents.openApi(OPERATION + more + "    Thing:" + thing), "AcmeClient");
    }
}
