package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.Encoding;
import dev.holdfast.generator.plan.Encodings;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.Documents;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where and how the arguments of an operation are written. */
final class RequestsTest {
    private static final String RGB = "schema: { type: object, properties: { R: { type: integer } } }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            path | style: simple | COMMA
            path | style: simple, explode: true | PAIRS
            path | style: label | LABEL
            path | style: label, explode: true | LABEL_EACH
            path | style: matrix | MATRIX
            path | style: matrix, explode: true | MATRIX_EACH
            query | style: form | REPEATED
            query | style: form, explode: false | COMMA
            query | style: spaceDelimited, explode: false | SPACE
            query | style: pipeDelimited, explode: false | PIPE
            header | style: simple | COMMA
            header | style: simple, explode: true | PAIRS
            cookie | style: form | REPEATED
            cookie | style: form, explode: false | COMMA
            """)
    void writesObjectsAsTheDocumentSays(String place, String style, ParameterStyle expected) {
        var parameter = parameter("{ name: id, in: " + place + ", required: true, " + style + ", " + RGB + " }");

        assertThat(parameter.encodings()).isEqualTo(Encodings.all(expected));
        assertThat(parameter.place().name()).isEqualToIgnoringCase(place);
    }

    @ParameterizedTest
    @CsvSource({"matrix, MATRIX", "label, LABEL", "simple, COMMA"})
    void writesSingleValuesOfAPathInItsStyleToo(String style, ParameterStyle expected) {
        var parameter = parameter("{ name: id, in: path, required: true, style: " + style
                + ", explode: true, schema: { type: string } }");

        assertThat(parameter.encodings().usual().style()).isEqualTo(expected);
    }

    @Test
    void writesContentAsJsonAndKeepsReservedCharactersWhereAllowed() {
        assertThat(parameter("{ name: f, in: query, content: { application/json: { " + RGB + " } } }")
                        .encodings())
                .isEqualTo(Encodings.all(ParameterStyle.JSON));
        assertThat(parameter("{ name: u, in: query, allowReserved: true, schema: { type: string } }")
                        .encodings()
                        .usual())
                .isEqualTo(new Encoding(ParameterStyle.REPEATED, true, ""));
    }

    @Test
    void anObjectThatDemandsOneOfItsPropertiesIsAnObject() {
        var parameter = parameter("""
                { name: by, in: query, required: true, schema: { allOf: [
                        { type: object, properties: { a: { type: string }, b: { type: string } } },
                        { oneOf: [{ required: [a] }, { required: [b] }] }] } }""");

        assertThat(parameter.type()).isInstanceOf(TypeRef.Named.class);
        assertThat(parameter.encodings()).isEqualTo(Encodings.all(ParameterStyle.REPEATED));
    }

    @Test
    void namesOnlyThePartsOfARecordThatDiffer() {
        var parameter = parameter("""
                { name: a, in: query, schema: { type: array, items: { type: string } } }
                    - { name: b, in: query, schema: { type: array, items: { type: string } } }
                    - { name: c, in: query, explode: false, schema: { type: array, items: { type: string } } }
                    - { name: d, in: query, schema: { type: integer } }""");

        assertThat(parameter.encodings())
                .isEqualTo(new Encodings(
                        Encoding.in(ParameterStyle.REPEATED), Map.of("c", Encoding.in(ParameterStyle.COMMA))));
    }

    @Test
    void anOperationReplacesAParameterOfItsPath() {
        ShapeText shape = ShapeText.of(Documents.openApi("""
                        paths:
                          /things:
                            parameters:
                              - { name: a, in: query, schema: { type: string } }
                              - { name: a, in: header, schema: { type: string } }
                            get:
                              parameters:
                                - { name: a, in: query, required: true, schema: { type: integer } }
                              responses: { '204': { description: done } }
                        """), "AcmeClient");

        assertThat(shape.methods()).containsExactly("VOID things().list(query LONG a, header STRING? a2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/merge-patch+json: { schema: { type: object } } | json JSON request | application/merge-patch+json
            "*/*": { schema: { type: object } } | json JSON request | application/json
            text/x-markdown: {}, application/octet-stream: {} | text STRING request | text/x-markdown
            image/*: {} | binary CONTENT content | application/octet-stream
            image/png: { schema: { type: string, format: binary } } | binary CONTENT content | image/png
            multipart/form-data: {}, application/json: { schema: { type: string } } | json STRING request | application/json
            application/xml: {}, multipart/form-data: {} | multipart {CONTENT} request | multipart/form-data
            """)
    void choosesTheBestMediaTypeOfABody(String content, String argument, String mediaType) {
        BodyPlan body = body(content);

        assertThat(body.kind().name().toLowerCase(Locale.ROOT) + " " + ShapeText.type(body.type()) + " "
                        + body.javaName())
                .isEqualTo(argument);
        assertThat(body.mediaType()).isEqualTo(mediaType);
    }

    @Test
    void filesOfAMultipartBodyAreContent() {
        ShapeText shape = shape("""
                requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [file], properties: {
                    title: { type: string },
                    file: { type: string, format: binary },
                    more: { type: array, items: { type: string, format: binary } },
                    either: { anyOf: [{ type: string, format: binary }, { type: array, items: { type: string, format: binary } }] },
                    logo: {},
                    meta: { type: object, properties: { a: { type: string } } } } },
                  encoding: { logo: { contentType: "image/png, image/jpeg" }, meta: { contentType: application/json },
                    title: { contentType: text/markdown } } } } }""");

        assertThat(shape.methods()).containsExactly("VOID things().act(multipart ThingAct request)");
        assertThat(shape.type("ThingAct"))
                .isEqualTo("title?: STRING, file: CONTENT, more?: [CONTENT], either?: [CONTENT],"
                        + " logo?: CONTENT, meta?: ThingActMeta");
        assertThat(((BodyPlan) argument(shape)).encodings().parts())
                .containsEntry("title", new Encoding(ParameterStyle.REPEATED, false, "text/markdown"))
                .containsEntry("meta", new Encoding(ParameterStyle.JSON, false, ""))
                .doesNotContainKeys("file", "logo");
    }

    @Test
    void aFormWritesObjectsAsJsonUnlessTheDocumentSaysOtherwise() {
        BodyPlan body = body("application/x-www-form-urlencoded: { schema: { type: object, properties: {"
                + " a: { type: object, properties: { x: { type: string } } },"
                + " b: { type: object, properties: { x: { type: string } } },"
                + " c: { type: array, items: { type: string } }, d: { type: string } } },"
                + " encoding: { b: { style: deepObject, explode: true } } }");

        Encodings encodings = body.encodings();
        assertThat(encodings.parts().getOrDefault("a", encodings.usual()).style())
                .isEqualTo(ParameterStyle.JSON);
        assertThat(encodings.parts().getOrDefault("b", encodings.usual()).style())
                .isEqualTo(ParameterStyle.DEEP);
        assertThat(encodings.parts().getOrDefault("c", encodings.usual()).style())
                .isEqualTo(ParameterStyle.REPEATED);
        assertThat(encodings.parts()).doesNotContainKey("d");
    }

    private static BodyPlan body(String content) {
        return (BodyPlan) argument(shape("requestBody: { content: { " + content + " } }"));
    }

    private static ParameterPlan parameter(String parameter) {
        return (ParameterPlan) argument(shape("parameters:\n    - " + parameter));
    }

    private static Object argument(ShapeText shape) {
        return shape.shape().interfaces().get(0).operations().get(0).arguments().get(0);
    }

    private static ShapeText shape(String part) {
        String path = part.contains("in: path") ? "/things/{id}" : "/things";
        return ShapeText.of(
                Documents.openApi("paths:\n  " + path + ":\n    post:\n      operationId: things/act\n"
                        + (part + "\nresponses: { '204': { description: done } }\n").indent(6)),
                "AcmeClient");
    }
}
