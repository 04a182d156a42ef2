package dev.holdfast.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.source.SourceMap;
import dev.holdfast.generator.source.SourceReader;
import org.junit.jupiter.api.Test;

/** What swagger-parser is shown of a document: decision 14 reads schemas from the document itself. */
class DocumentOutlineTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Shop, version: 1.0 }
            components:
              schemas: { Pet: { type: object, properties: { name: { type: string } } } }
              securitySchemes: { key: { type: http, scheme: bearer } }
            paths:
              /pets:
                parameters:
                  - { name: tag, in: query, schema: { type: string, maxLength: 3 } }
                  - { name: filter, in: query, content: { application/json: { schema: { type: object } } } }
                post:
                  requestBody:
                    content:
                      application/json: { schema: { $ref: "#/components/schemas/Pet" } }
                      multipart/form-data:
                        schema: { type: object, properties: { photo: { type: string } } }
                        encoding: { photo: { contentType: image/png } }
                  responses:
                    "200":
                      description: Added
                      headers: { schema: { description: the name of a header, schema: { type: string } } }
                      content: { application/json: { schema: { type: array, items: { type: string } } } }
            """;

    private final JsonNode outline = DocumentOutline.of((SourceMap) SourceReader.forDocuments()
            .read("shop.yaml", DOCUMENT, new Diagnostics())
            .orElseThrow());

    @Test
    void schemasAllowAnything() {
        assertThat(outline.at("/paths/~1pets/parameters/0/schema")).isEmpty();
        assertThat(outline.at("/paths/~1pets/post/requestBody/content/application~1json/schema"))
                .isEmpty();
        assertThat(outline.at("/paths/~1pets/post/responses/200/content/application~1json/schema"))
                .isEmpty();
        assertThat(outline.at("/components/schemas").toString()).isEqualTo("{\"Pet\":{}}");
    }

    @Test
    void theRestIsThere() {
        assertThat(outline.at("/info/version").textValue()).isEqualTo("1.0");
        assertThat(outline.at("/components/securitySchemes/key/scheme").textValue())
                .isEqualTo("bearer");
        assertThat(outline.at("/paths/~1pets/post/responses/200/headers/schema/description")
                        .textValue())
                .isEqualTo("the name of a header");
    }

    @Test
    void schemasStayWhereTheParserHoldsSomethingAgainstThem() {
        assertThat(outline.at("/paths/~1pets/post/requestBody/content/multipart~1form-data/schema/properties/photo"))
                .isNotEmpty();
        assertThat(outline.at("/paths/~1pets/parameters/1/content/application~1json/schema/type")
                        .textValue())
                .isEqualTo("object");
    }
}
