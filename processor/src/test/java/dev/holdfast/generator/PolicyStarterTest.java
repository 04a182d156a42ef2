package dev.holdfast.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.starter.Blank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first policy of a document passes once its blanks are filled. */
final class PolicyStarterTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: 'The "Shop": a # of things', version: "1" }
            servers: [{ url: https://shop.example/v1 }]
            security: [{ key: [] }]
            components: { securitySchemes: { key: { type: http, scheme: bearer } } }
            paths:
              /payments:
                post:
                  operationId: pay
                  tags: [money]
                  parameters:
                    - { name: Idempotency-Key, in: header, schema: { type: string, maxLength: 64 } }
                  responses:
                    '204': { description: done, headers: { Retry-After: { schema: { type: integer } } } }
              /messages: { post: { operationId: send, responses: { '204': { description: done } } } }
              /files/{id}:
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                get: { responses: { '204': { description: done } } }
                put: { operationId: replace, responses: { '204': { description: done }, '302': { description: there } } }
            """;

    @Test
    void takesWhatTheDocumentDeclares() {
        assertThat(started(DOCUMENT).lines())
                .contains(
                        "  title: \"The \\\"Shop\\\": a # of things\"",
                        "  baseUrl: \"https://shop.example/v1\"",
                        "  # money",
                        "  - pay  # POST /payments",
                        "  - \"GET /files/{id}\"  # GET /files/{id}",
                        "  header: Idempotency-Key",
                        "  most: 64",
                        "  pay: { idempotency: { plan: key, from: caller } }",
                        "auth: { scheme: key, secret: shop-key }")
                .anySatisfy(it -> assertThat(it).contains("declares Retry-After"));
    }

    @Test
    void passesOnceItsBlanksAreFilled() {
        assertThat(errors(DOCUMENT, Blank.fillAll(started(DOCUMENT)))).isEmpty();
    }

    @Test
    void doesNotPassBeforeAndPointsAtEachBlank() {
        String policy = started(DOCUMENT);

        assertThat(Blank.count(policy)).isEqualTo(7);
        assertThat(errors(DOCUMENT, policy)).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void listsWhatCannotBeGeneratedAndDoesNotUseIt() {
        String document = DOCUMENT.replace(
                "/messages: { post: { operationId: send,", "/messages: { post: { operationId: \"se\\nnd: [\",");

        assertThat(errors(document, Blank.fillAll(started(document)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adyen-checkout-v71.json",
                "box.json",
                "figma.yaml",
                "github.json",
                "lob/lob-api-public.yml",
                "openai.yaml",
                "paypal-orders-v2.json",
                "petstore-v3.yaml",
                "rekor/openapi.yaml",
                "resend.yaml",
                "slack-web.json",
                "stripe.yaml",
                "twilio-verify-v2.json",
                "xero-accounting.yaml"
            })
    void passesForARealDocumentOnceItsBlanksAreFilled(String document) {
        String specs = System.getProperty("holdfast.specs", "");
        Assumptions.assumeFalse(specs.isEmpty(), "holdfast.specs names no directory of documents");
        InputFiles files = path -> read(Path.of(specs, path));

        String policy = new PolicyStarter(files)
                .start(document, "shop", new Diagnostics())
                .orElseThrow();

        assertThat(errors(files, document, Blank.fillAll(policy))).isEmpty();
    }

    private static String started(String document) {
        Diagnostics diagnostics = new Diagnostics();
        InputFiles files = path -> path.equals("api/shop.yaml") ? Optional.of(bytes(document)) : Optional.empty();
        return new PolicyStarter(files)
                .start("api/shop.yaml", "shop", diagnostics)
                .orElseThrow();
    }

    private static List<String> errors(String document, String policy) {
        return errors(path -> Optional.of(bytes(document)), "api/shop.yaml", policy);
    }

    private static List<String> errors(InputFiles files, String document, String policy) {
        Diagnostics diagnostics = new Diagnostics();
        InputFiles both = path -> path.equals("shop.policy.yaml") ? Optional.of(bytes(policy)) : files.read(path);
        new Generator(both, "1.0")
                .check(new GenerationRequest(document, "shop.policy.yaml", "com.acme.shop"), diagnostics);
        return diagnostics.all().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .map(DiagnosticText::located)
                .toList();
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
