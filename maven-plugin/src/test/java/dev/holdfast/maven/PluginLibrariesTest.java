package dev.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.Generation;
import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.InputFiles;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin has only a part of the libraries of the processor and of swagger-parser: it must be all that they use here. */
class PluginLibrariesTest {
    private static final String POLICY = """
            policy: v1
            provider: { id: shop, baseUrl: "https://shop.example", owner: pets, userAgent: acme }
            use: all
            defaults:
              timeout: { call: 5s, attempt: 2s, connect: 500ms }
              retry: { attempts: 1 }
              response: { redirects: never }
            groups:
              writes:
                select: { method: [POST, PATCH, PUT, DELETE] }
                idempotency: { plan: none, because: "no key is documented" }
            observe: { slo: 99% over 30d, ticket: pets, runbook: docs/shop.md }
            waivers:
              - { rule: MissingCredential, owner: pets, expires: 2030-01-01, reason: "what is tried is libraries alone" }
            """;
    private static final String SWAGGER_2 = """
            swagger: "2.0"
            info: { title: Shop, version: "1" }
            consumes: [application/json]
            produces: [application/json]
            securityDefinitions:
              key: { type: apiKey, in: header, name: X-Key }
              login: { type: oauth2, flow: application, tokenUrl: "https://shop.example/token", scopes: { all: all } }
            security: [{ key: [] }]
            paths:
              /pets:
                post:
                  operationId: addPet
                  parameters:
                    - { name: pet, in: body, required: true, schema: { $ref: "#/definitions/Pet" } }
                  responses: { "201": { description: Added, schema: { $ref: "#/definitions/Pet" } } }
                get:
                  operationId: listPets
                  parameters:
                    - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
                  responses:
                    "200":
                      description: Pets
                      headers: { X-Total: { type: integer, format: int32 } }
                      schema: { type: array, items: { $ref: "#/definitions/Pet" } }
              /pets/{id}/photo:
                put:
                  operationId: setPhoto
                  consumes: [multipart/form-data]
                  parameters:
                    - { name: id, in: path, required: true, type: string, format: uuid }
                    - { name: photo, in: formData, required: true, type: file }
                  responses: { "204": { description: Set } }
            definitions:
              Pet:
                type: object
                required: [name]
                discriminator: kind
                xml: { name: pet }
                example: { name: Rex }
                properties:
                  name: { type: string, minLength: 1, pattern: "^[A-Z]" }
                  kind: { type: string, enum: [dog, cat] }
                  born: { type: string, format: date }
                  price: { type: number, format: double, default: 1.5 }
              Dog:
                allOf:
                  - $ref: "#/definitions/Pet"
                  - { type: object, properties: { barks: { type: boolean } } }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void generatesFromOpenApi(String version) {
        assertThat(generated(path -> Optional.of(content(path, """
                openapi: %s
                info: { title: Shop, version: "1" }
                servers: [{ url: "https://{region}.shop.example", variables: { region: { default: eu } } }]
                components:
                  securitySchemes:
                    key: { type: http, scheme: bearer }
                    login: { type: openIdConnect, openIdConnectUrl: "https://shop.example/id" }
                security: [{ key: [] }]
                tags: [{ name: Pets, description: All pets }]
                paths:
                  /pets:
                    post:
                      operationId: addPet
                      tags: [Pets]
                      parameters:
                        - { name: at, in: query, schema: { type: string, format: date-time }, example: 2020-01-01 }
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: { type: object, properties: { photo: { type: string, format: binary } } }
                            encoding: { photo: { contentType: image/png } }
                            examples: { one: { value: { photo: x } } }
                      callbacks: { done: { "{$request.body#/url}": { post: { responses: { "200": { description: ok } } } } } }
                      responses:
                        "201":
                          description: Added
                          headers: { X-Total: { schema: { type: integer } } }
                          links: { again: { operationId: addPet } }
                          content: { application/json: { schema: { oneOf: [{ type: string }, { type: integer }] } } }
                """.formatted(version))))
                        .files())
                .isNotEmpty();
    }

    @Test
    void generatesFromSwagger2() {
        assertThat(generated(path -> Optional.of(content(path, SWAGGER_2))).files())
                .isNotEmpty();
    }

    @Test
    void generatesFromRealDocuments() throws IOException {
        String specs = System.getProperty("holdfast.specs", "");
        Assumptions.assumeFalse(specs.isEmpty(), "the system property holdfast.specs names no directory of documents");
        List<Path> documents;
        try (Stream<Path> all = Files.list(Path.of(specs))) {
            documents = all.filter(it -> it.toString().matches(".*\\.(json|yaml)"))
                    .filter(it -> it.toFile().length() < 1 << 20)
                    .toList();
        }

        assertThat(documents)
                .allSatisfy(it -> assertThat(generated(
                                        path -> path.equals("policy.yaml") ? Optional.of(content(path, "")) : read(it))
                                .files())
                        .isNotEmpty());
    }

    private static Generation generated(InputFiles files) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Generation> generation = new Generator(files, "test")
                .generate(new GenerationRequest("document", "policy.yaml", "com.acme.shop"), diagnostics);
        return generation.orElseThrow(() -> new AssertionError(
                diagnostics.all().stream().map(DiagnosticText::located).toList().toString()));
    }

    private static byte[] content(String path, String document) {
        return (path.equals("policy.yaml") ? POLICY : document).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
