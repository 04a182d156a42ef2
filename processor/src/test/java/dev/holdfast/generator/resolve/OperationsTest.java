package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.spec.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations as methods: arguments, bodies and results. */
final class OperationsTest {
    private static final String OK = "responses: { '204': { description: done } }";

    @Test
    void putsPathBeforeBodyBeforeQueries() {
        assertThat(method("""
                put:
                  parameters:
                    - { name: dry_run, in: query, schema: { type: boolean } }
                    - { name: reason, in: query, required: true, schema: { type: string } }
                    - { name: X-Trace, in: header, schema: { type: string } }
                    - { name: id, in: path, required: true, schema: { type: integer } }
                  requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                  responses: { '204': { description: done } }
                """))
                .isEqualTo("VOID things().replace(path LONG id, json ThingReplace thing, query STRING reason,"
                        + " query BOOLEAN? dryRun, header STRING? xTrace)");
    }

    @Test
    void collectsMoreThanThreeOptionalQueries() {
        ShapeText shape = shape("""
                get:
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: string } }
                    - { name: q, in: query, required: true, schema: { type: string } }
                    - { name: a, in: query, description: The a., schema: { type: string } }
                    - { name: b_c, in: query, schema: { type: string, enum: [x, y] } }
                    - { name: d, in: query, schema: { type: integer } }
                    - { name: e, in: query, schema: { type: array, items: { type: string } } }
                """ + "  " + OK);

        assertThat(shape.methods())
                .containsExactly("VOID things().get(path STRING id, query STRING q, queries ThingGetParams? params)");
        assertThat(shape.type("ThingGetParams")).isEqualTo("a?: STRING, bC?: ThingGetParamsBC, d?: LONG, e?: [STRING]");
    }

    @Test
    void collectsQueriesThatHoldObjects() {
        ShapeText shape = shape("""
                get:
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: string } }
                    - name: created
                      in: query
                      style: deepObject
                      explode: true
                      schema: { anyOf: [{ type: object, title: range, properties: { gt: { type: integer } } }, { type: integer }] }
                """ + "  " + OK);

        assertThat(shape.methods())
                .containsExactly("VOID things().get(path STRING id, queries ThingGetParams? params)");
        assertThat(shape.type("ThingGetParams")).isEqualTo("created?: ThingGetParamsCreated");
        assertThat(shape.type("ThingGetParamsCreated")).isEqualTo("OfRange(ThingGetParamsCreatedRange) | Whole(LONG)");
    }

    @ParameterizedTest
    @CsvSource({
        "'style: form, explode: true', REPEATED",
        "'style: form, explode: false', COMMA",
        "'style: deepObject, explode: true', DEEP",
        "'style: pipeDelimited, explode: false', PIPE",
        "'style: spaceDelimited, explode: false', SPACE",
        "'style: spaceDelimited, explode: true', REPEATED",
    })
    void writesListsAsTheDocumentSays(String style, ParameterStyle expected) {
        ShapeText shape =
                shape("get:\n  parameters: [{ name: id, in: path, required: true, schema: { type: string } }, "
                        + "{ name: ids, in: query, " + style
                        + ", schema: { type: array, items: { type: string } } }]\n  " + OK);

        assertThat(shape.shape()
                        .interfaces()
                        .get(0)
                        .operations()
                        .get(0)
                        .arguments()
                        .get(1))
                .isInstanceOfSatisfying(
                        ParameterPlan.class, it -> assertThat(it.encodings()).isEqualTo(Encodings.all(expected)));
    }

    @Test
    void dropsWhatTheClientWritesItself() {
        assertThat(method("""
                delete:
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: string } }
                    - { name: idempotency-key, in: header, schema: { type: string } }
                    - { name: Authorization, in: header, schema: { type: string } }
                    - { name: X-Api-Key, in: header, schema: { type: string } }
                    - { name: api_token, in: query, schema: { type: string } }
                    - { name: Content-Type, in: header, schema: { type: string } }
                """ + "  " + OK)).isEqualTo("VOID things().delete(path STRING id)");
    }

    @Test
    void choosesJsonBeforeForms() {
        String schema = "{ schema: { type: object, required: [a], properties: { a: { type: string } } } }";

        assertThat(method("patch:\n  requestBody: { content: { application/x-www-form-urlencoded: " + schema
                        + ", application/json: " + schema + " } }\n  " + OK))
                .isEqualTo("VOID things().update(path STRING id, json ThingUpdate thing)");
        assertThat(method("patch:\n  requestBody: { content: { application/x-www-form-urlencoded: " + schema
                        + " } }\n  " + OK))
                .isEqualTo("VOID things().update(path STRING id, form ThingUpdate thing)");
    }

    @Test
    void sendsNoFormWithoutFields() {
        assertThat(method("get:\n  requestBody: { content: { application/x-www-form-urlencoded: { schema: "
                        + "{ type: object, properties: {} } } } }\n  " + OK))
                .isEqualTo("VOID things().get(path STRING id)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { '200': { description: ok, content: { application/json: { schema: { type: string } } } } } | STRING JSON
            { '200': { description: ok, content: { application/problem+json: { schema: { type: integer } } } } } | LONG JSON
            { '200': { description: ok, content: { text/csv: { schema: { type: string } } } } } | STRING TEXT
            { '200': { description: ok, content: { application/pdf: { schema: { type: string, format: binary } } } } } | Named[name=JavaName[packageName=dev.holdfast.client, simpleName=Download], arguments=[]] DOWNLOAD
            { '202': { description: ok }, '201': { description: ok, content: { application/json: { schema: { type: integer } } } } } | LONG JSON
            { '204': { description: ok }, '400': { description: no, content: { application/json: { schema: { type: string } } } } } | VOID NOTHING
            { default: { description: ok, content: { application/json: { schema: { type: string } } } } } | STRING JSON
            { '302': { description: ok }, default: { description: no, content: { application/json: { schema: { type: string } } } } } | VOID NOTHING
            """)
    void returnsTheFirstSuccessWithContent(String responses, String result) {
        var operation = shape("get:\n  responses: " + responses)
                .shape()
                .interfaces()
                .get(0)
                .operations()
                .get(0);

        assertThat(operation.result().type() + " " + operation.result().kind()).isEqualTo(result);
    }

    @Test
    void namesInlineResults() {
        String schema =
                "{ description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }";

        assertThat(method("get:\n  responses: { '200': " + schema + " }"))
                .isEqualTo("ThingGet things().get(path STRING id)");
        assertThat(method("put:\n  responses: { '200': " + schema + " }"))
                .isEqualTo("ThingReplaceResult things().replace(path STRING id)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            requestBody: { content: { application/xml: { schema: { type: object } } } } | takes application/xml, and bodies are JSON, forms, parts, text or files
            requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: string } } } } | takes a form that is no object
            """)
    void saysWhatCannotBeGenerated(String part, String fact) {
        Documents documents = document("put:\n  operationId: replaceThing\n  " + part + "\n  " + OK);

        ShapeText shape = ShapeText.of(documents, "AcmeClient");

        assertThat(shape.methods()).isEmpty();
        assertThat(documents.headlines()).containsExactly("replaceThing " + fact);
        assertThat(documents.diagnostics().all().get(0).place().line()).isEqualTo(13);
        assertThat(documents.diagnostics().all().get(0).fixes()).containsExactly("`except: [\"replaceThing\"]`");
    }

    private static String method(String operation) {
        return shape(operation).methods().get(0);
    }

    private static ShapeText shape(String operation) {
        return ShapeText.of(document(operation), "AcmeClient");
    }

    private static Documents document(String operation) {
        return Documents.openApi("""
                components:
                  securitySchemes:
                    key: { type: apiKey, in: header, name: X-API-Key }
                    token: { type: apiKey, in: query, name: api_token }
                paths:
                  /things/{id}:
                    parameters:
                      - { name: id, in: path, required: true, schema: { type: string } }
                """ + operation.indent(4));
    }
}
