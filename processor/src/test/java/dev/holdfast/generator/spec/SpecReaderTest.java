package dev.holdfast.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which documents are read, which operations they have, and where those stand. */
final class SpecReaderTest {
    private static final String PETS = """
            paths:
              /pets:
                get:
                  operationId: listPets
                  tags: [pets]
                  responses:
                    '200':
                      description: the pets
                      content:
                        application/json:
                          schema: { type: array, items: { $ref: '#/components/schemas/Pet' } }
                post:
                  tags: [pets]
                  responses: { '204': { description: done } }
              /orders:
                get:
                  operationId: listOrders
                  responses:
                    '200':
                      description: the orders
                      content:
                        application/json:
                          schema: { $ref: '#/components/schemas/Order' }
            components:
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties:
                    name: { type: string }
                    owner: { $ref: '#/components/schemas/Owner' }
                Owner:
                  type: object
                  properties:
                    pets: { type: array, items: { $ref: '#/components/schemas/Pet' } }
                Order: { type: object }
            """;

    @Test
    void indexesOperationsWithTheirPlaces() {
        List<OperationOutline> index =
                Documents.openApi(PETS).open().orElseThrow().index();

        assertThat(index).extracting(OperationOutline::id).containsExactly("listPets", "POST /pets", "listOrders");
        assertThat(index.get(0).place().shortForm()).isEqualTo("api.yaml:5");
        assertThat(index.get(0).tags()).containsExactly("pets");
        assertThat(index.get(1).isNamed()).isFalse();
    }

    @Test
    void readsOnlyWhatTheOperationsInUseReach() {
        ApiSpec spec = Documents.openApi(PETS).read("listPets");

        assertThat(spec.operations()).extracting(ApiOperation::id).containsExactly("listPets");
        assertThat(spec.schemas()).containsOnlyKeys("Pet", "Owner");
        assertThat(spec.schemaNames()).containsExactly("Pet", "Owner", "Order");
        assertThat(spec.outlines()).hasSize(3);
    }

    @Test
    void knowsWherePropertiesStand() {
        ApiSpec spec = Documents.openApi(PETS).read("listPets");

        ApiSchema pet = spec.schemas().get("Pet");
        assertThat(pet.place().shortForm()).isEqualTo("api.yaml:28");
        assertThat(pet.properties().get("name").place().shortForm()).isEqualTo("api.yaml:32");
        assertThat(pet.required()).containsExactly("name");
    }

    @Test
    void suggestsTheNearestOperation() {
        Documents documents = Documents.openApi(PETS);

        documents.read("listPet");

        assertThat(documents.headlines())
                .containsExactly("the document has no operation listPet, did you mean listPets?");
    }

    @Test
    void saysThatOpenApi32IsNotSupportedYet() {
        Documents documents = Documents.of("openapi: 3.2.0\npaths: {}\n");

        assertThat(documents.open()).isEmpty();
        assertThat(documents.headlines()).containsExactly("OpenAPI 3.2 is not supported yet; 2.0, 3.0 and 3.1 are");
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThat(Documents.of("a: b\n").open()).isEmpty();
        assertThat(Documents.of("[a, b]\n").open()).isEmpty();
    }

    @Test
    void readsNullFromTypesOfOpenApi31() {
        ApiSpec spec = Documents.of("""
                openapi: 3.1.0
                info: { title: Test, version: 1.0 }
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema:
                                type: object
                                properties:
                                  name: { type: [string, 'null'] }
                                  kind: { const: cat }
                                  photo: { type: string, contentEncoding: base64 }
                """).readAll();

        ApiSchema schema = spec.operations()
                .get(0)
                .responses()
                .get(0)
                .content()
                .get("application/json")
                .schema();
        assertThat(schema.properties().get("name").types()).containsExactly("string");
        assertThat(schema.properties().get("name").isNullable()).isTrue();
        assertThat(schema.properties().get("kind").values()).containsExactly("cat");
        assertThat(schema.properties().get("photo").format()).isEqualTo("byte");
    }

    @Test
    void readsSwagger2() {
        ApiSpec spec = Documents.of("""
                swagger: "2.0"
                info: { title: Test, version: "1" }
                host: api.example.com
                basePath: /v1
                schemes: [https]
                securityDefinitions:
                  key: { type: apiKey, in: header, name: X-Key }
                parameters:
                  limit: { name: limit, in: query, type: integer, format: int32 }
                paths:
                  /pets:
                    post:
                      operationId: addPet
                      consumes: [application/json]
                      produces: [application/json]
                      parameters:
                        - $ref: '#/parameters/limit'
                        - { name: ids, in: query, type: array, items: { type: string }, collectionFormat: csv }
                        - { name: pet, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
                      responses:
                        '200': { description: ok, schema: { $ref: '#/definitions/Pet' } }
                definitions:
                  Pet: { type: object, properties: { name: { type: string } } }
                """).readAll();

        ApiOperation operation = spec.operations().get(0);
        assertThat(spec.servers()).containsExactly("https://api.example.com/v1");
        assertThat(spec.securitySchemes()).containsEntry("key", new ApiSecurityScheme("apiKey", "", "header", "X-Key"));
        assertThat(operation.parameters()).extracting(ApiParameter::name).containsExactly("limit", "ids");
        assertThat(operation.parameters().get(1).isExploded()).isFalse();
        assertThat(operation.body().content().get("application/json").schema().reference())
                .isEqualTo("Pet");
        assertThat(spec.schemas().get("Pet").properties().get("name").place().line())
                .isEqualTo(23);
    }

    @Test
    void takesSecurityOfTheDocumentUnlessTheOperationSaysOtherwise() {
        ApiSpec spec = Documents.openApi("""
                security: [{ token: [] }]
                components: { securitySchemes: { token: { type: http, scheme: Bearer } } }
                paths:
                  /a: { get: { operationId: a, responses: { '204': { description: ok } } } }
                  /b: { get: { operationId: b, security: [], responses: { '204': { description: ok } } } }
                """).readAll();

        assertThat(spec.operations().get(0).security()).containsExactly(Map.of("token", List.of()));
        assertThat(spec.operations().get(1).security()).isEmpty();
        assertThat(spec.securitySchemes().get("token").scheme()).isEqualTo("bearer");
    }

    @Test
    void callsTheSecondOperationOfAnIdByMethodAndPath() {
        Documents documents = Documents.openApi("""
                paths:
                  /a: { get: { operationId: a, responses: { '204': { description: ok } } } }
                  /b: { get: { operationId: a, responses: { '204': { description: ok } } } }
                """);

        ApiSpec spec = documents.read("a", "GET /b");

        assertThat(spec.operations()).extracting(ApiOperation::id).containsExactly("a", "GET /b");
        assertThat(documents.headlines()).containsExactly("two operations have the id a; this one goes by GET /b");
    }
}
