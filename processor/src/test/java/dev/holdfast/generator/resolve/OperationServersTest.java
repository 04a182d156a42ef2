package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.Generation;
import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.OperationPlan;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which base URL operations are called, and in which media type they are sent, as policy and document say together. */
final class OperationServersTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://files.shop.example/ | files | /things
            https://FILES.shop.example/v2 | files | /v2/things
            https://{part}.shop.example | files | /things
            https://api.shop.example | '' | /things
            https://api.shop.example/v1/beta | '' | /beta/things
            /v1/beta | '' | /beta/things
            / | '' | /things
            //api.shop.example/v1/beta | '' | /beta/things
            """)
    void aServerOfThePolicyIsCalled(String url, String server, String path) {
        OperationPlan operation =
                operation("servers: [{ url: \"" + url + "\", variables: { part: { default: files } } }]");

        assertThat(operation.server()).isEqualTo(server);
        assertThat(operation.path()).isEqualTo(path);
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void anotherOneIsReportedWithTheLineToAdd() {
        generate("servers: [{ url: \"https://evil.example\" }]", "");

        Diagnostic error = diagnostics.all().get(0);
        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(error.rule()).isEqualTo(Rule.SERVER_IGNORED);
        assertThat(error.headline())
                .isEqualTo("actThing has a server of its own, https://evil.example, and is called at"
                        + " https://api.shop.example/v1 instead");
        assertThat(error.fixes())
                .containsExactly(
                        "`baseUrl: { default: \"https://api.shop.example/v1\", evil: \"https://evil.example\" }`");
    }

    @Test
    void theChosenMediaTypeIsSent() {
        OperationPlan operation = operation(
                "requestBody: { content: { application/json: {}, image/png: {} } }",
                "operations: { actThing: { contentType: image/png } }");

        assertThat(operation.body())
                .isNotNull()
                .satisfies(it -> assertThat(it.mediaType()).isEqualTo("image/png"));
    }

    @Test
    void aMediaTypeThatIsNotDeclaredIsAnErrorWithThoseThatAre() {
        generate(
                "requestBody: { content: { application/json: {}, image/png: {} } }",
                "operations: { actThing: { contentType: image/gif } }");

        assertThat(diagnostics.all()).singleElement().satisfies(it -> {
            assertThat(it.headline()).isEqualTo("actThing does not take image/gif as the document has it");
            assertThat(it.fixes()).containsExactly("`contentType: application/json`", "`contentType: image/png`");
        });
    }

    @Test
    void aMediaTypeOfAllOperationsHoldsWhereItIsDeclared() {
        assertThat(operation(
                                "requestBody: { content: { application/json: {} } }",
                                "groups: { all: { select:" + " { method: POST }, contentType: image/png } }")
                        .body())
                .isNotNull()
                .satisfies(it -> assertThat(it.mediaType()).isEqualTo("application/json"));
    }

    private OperationPlan operation(String part) {
        return operation(part, "");
    }

    private OperationPlan operation(String part, String policy) {
        Generation generation = generate(part, policy).orElseThrow(() -> new AssertionError(diagnostics.all()));
        return generation.plan().operations().get(0);
    }

    private Optional<Generation> generate(String part, String policy) {
        String document = """
                openapi: 3.0.3
                info: { title: t, version: "1" }
                servers: [{ url: "https://api.shop.example" }]
                paths:
                  /things:
                    post:
                      operationId: actThing
                      responses: { '204': { description: done } }
                """ + part.indent(6);
        return new Generator(
                        name -> Optional.of((name.endsWith("policy.yaml") ? policy(policy) : document)
                                .getBytes(StandardCharsets.UTF_8)),
                        "0.1.0")
                .generate(new GenerationRequest("document.yaml", "policy.yaml", "com.acme"), diagnostics);
    }

    private static String policy(String rest) {
        return """
                policy: v1
                provider:
                  id: shop
                  baseUrl: { default: "https://api.shop.example/v1", files: "https://files.shop.example" }
                  owner: shop-team
                  userAgent: acme
                use: [actThing]
                defaults:
                  timeout: { call: 5s, attempt: 2s, connect: 500ms }
                  breaker: { window: 30s, opensAt: 50% over 20 calls, pause: 5s..1m x2, probes: 2 }
                  limits: { rate: 50/s, burst: 10, concurrent: 20, queue: 2s }
                  idempotency: { plan: at-least-once, because: "twice is as good as once" }
                observe: { slo: 99.5% over 30d, ticket: t, runbook: r }
                """ + rest + "\n";
    }
}
