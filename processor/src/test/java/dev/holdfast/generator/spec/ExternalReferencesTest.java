package dev.holdfast.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents in several files. */
final class ExternalReferencesTest {

    @Test
    void mergesFilesIntoOneTree() {
        Documents documents = Documents.openApi("""
                paths:
                  /pets: { $ref: paths/pets.yaml }
                components:
                  schemas:
                    Pet: { $ref: models/pet.yaml }
                """)
                .with("paths/pets.yaml", """
                        get:
                          operationId: listPets
                          parameters: [{ $ref: '../shared.yaml#/limit' }]
                          responses:
                            '200':
                              description: ok
                              content:
                                application/json: { schema: { $ref: ../models/pet.yaml } }
                        """)
                .with("shared.yaml", "limit: { name: limit, in: query, schema: { type: integer } }\n")
                .with("models/pet.yaml", """
                        type: object
                        properties:
                          friend: { $ref: '#' }
                          color: { $ref: 'parts.yaml#/colors/fur' }
                        """)
                .with("models/parts.yaml", "colors: { fur: { type: string, enum: [black, white] } }\n");

        ApiSpec spec = documents.readAll();

        assertThat(documents.headlines()).isEmpty();
        assertThat(spec.schemas()).containsOnlyKeys("Pet", "fur");
        assertThat(spec.schemas().get("Pet").properties().get("friend").reference())
                .isEqualTo("Pet");
        assertThat(spec.schemas().get("Pet").properties().get("color").place().shortForm())
                .isEqualTo("models/pet.yaml:4");
        assertThat(spec.operations().get(0).place().shortForm()).isEqualTo("paths/pets.yaml:1");
        assertThat(spec.operations().get(0).parameters())
                .extracting(ApiParameter::name)
                .containsExactly("limit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.com/pet.yaml | is a URL; only files beside the document are read
            ../pet.yaml | leaves the directory of the document
            a/../../pet.yaml | leaves the directory of the document
            %2e%2e/pet.yaml | leaves the directory of the document
            /etc/passwd | is an absolute path; only paths relative to the file are followed
            C:/pet.yaml | is an absolute path; only paths relative to the file are followed
            '#Pet' | names an anchor; only JSON pointers such as #/components/... are followed
            '#/components/schemas/Pat' | names nothing in api.yaml
            """)
    void readsNothingThatLeadsAway(String reference, String reason) {
        Documents documents = Documents.openApi("""
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          description: ok
                          content: { application/json: { schema: { $ref: '%s' } } }
                """.formatted(reference));

        documents.read("a");

        assertThat(documents.headlines())
                .containsExactly("the reference " + reference + " " + reason + "; it is read as any JSON");
        assertThat(documents.diagnostics().all().get(0).place().shortForm()).isEqualTo("api.yaml:10");
    }

    @Test
    void namesAFileThatIsNotThereOnce() {
        Documents documents = Documents.openApi("""
                paths: {}
                components:
                  schemas: { A: { $ref: 'no.yaml#/a' } }
                """.replace("paths: {}", """
                        paths:
                          /a:
                            get:
                              operationId: a
                              responses:
                                '200':
                                  description: ok
                                  content:
                                    application/json: { schema: { $ref: 'no.yaml#/a' } }
                                    text/json: { schema: { $ref: 'no.yaml#/b' } }"""));

        documents.read("a");

        assertThat(documents.headlines())
                .containsExactly(
                        "the file no.yaml, which the document refers to, cannot be read; it is read as any JSON");
    }

    @Test
    void losesTheOperationWhoseParameterIsNowhere() {
        Documents documents = Documents.openApi("""
                paths:
                  /a: { get: { operationId: a, parameters: [{ $ref: '#/components/parameters/x' }], responses: {} } }
                  /b: { get: { operationId: b, responses: {} } }
                """);

        ApiSpec spec = documents.readAll();

        assertThat(spec.operations()).extracting(ApiOperation::id).containsExactly("b");
        assertThat(documents.diagnostics().all()).singleElement().satisfies(it -> {
            assertThat(it.headline()).isEqualTo("the reference #/components/parameters/x names nothing in api.yaml");
            assertThat(it.subjects()).containsExactly("a");
        });
    }

    @Test
    void endsReferencesInACircle() {
        Documents documents = Documents.openApi("""
                paths:
                  /a: { get: { operationId: a, parameters: [{ $ref: '#/components/parameters/x' }], responses: {} } }
                components:
                  parameters:
                    x: { $ref: '#/components/parameters/y' }
                    y: { $ref: '#/components/parameters/x' }
                """);

        documents.read("a");

        assertThat(documents.headlines())
                .anyMatch(it -> it.equals("the reference #/components/parameters/x leads in a circle"));
    }

    @Test
    void keepsAPropertyThatIsCalledRef() {
        ApiSpec spec = Documents.openApi("""
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema: { type: object, properties: { $ref: { type: string }, example: { type: string } } }
                """).readAll();

        ApiSchema schema = spec.operations()
                .get(0)
                .responses()
                .get(0)
                .content()
                .get("application/json")
                .schema();
        assertThat(schema.properties()).containsOnlyKeys("$ref", "example");
    }
}
