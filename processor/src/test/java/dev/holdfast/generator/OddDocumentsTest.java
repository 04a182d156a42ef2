package dev.holdfast.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Severity;
import dev.holdfast.generator.javac.ContractLaws;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.TimeoutPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What real documents do that they should not: it costs a warning, and at most the operation that does it. */
final class OddDocumentsTest {
    private static final String POLICY = """
            policy: v1
            provider: { id: odd, baseUrl: "https://api.odd.example", owner: team, userAgent: acme }
            use: all
            defaults:
              timeout: { call: 5s, attempt: 2s, connect: 1s }
              breaker: { window: 30s, opensAt: 50% over 20 calls, pause: 5s..1m x2, probes: 2 }
              limits: { rate: 50/s, burst: 10, concurrent: 20, queue: 2s }
              retry: { attempts: 1 }
              idempotency: { plan: none, because: "the provider documents no key" }
            observe: { slo: 99.5% over 30d, ticket: team, runbook: r.md }
            """;

    private static final String ODD = """
            openapi: 3.0.3
            info: { title: Odd, version: '1' }
            paths:
              /xml:
                post:
                  operationId: sendXml
                  requestBody: { content: { application/xml: { schema: { type: object } } } }
                  responses: { '204': { description: ok } }
              '/run#fast': { post: { operationId: runFast, responses: { '204': { description: ok } } } }
              '/run#slow': { post: { operationId: runSlow, responses: { '204': { description: ok } } } }
              '/find?mode=exact&q={q}': { get: { operationId: find, responses: { '204': { description: ok } } } }
              /nothing/{id}/of/{id}: { get: { operationId: twice, responses: { '204': { description: ok } } } }
              /echo: { trace: { operationId: echo, responses: { '204': { description: ok } } } }
              /a: { get: { operationId: same, responses: { '204': { description: ok } } } }
              /b: { get: { operationId: same, responses: { '204': { description: ok } } } }
              /lost: { get: { operationId: lost, parameters: [{ $ref: '#/no' }], responses: {} } }
              /half:
                get:
                  operationId: half
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/no' } } } } }
              /file:
                get:
                  operationId: download
                  responses: { '200': { description: ok, content: { application/pdf: {} } } }
              /empty:
                post:
                  operationId: empty
                  requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } }, encoding: { a: } } } }
                  responses: { '200': { description: ok, content: { application/json: } } }
              /alias: { get: { operationId: alias, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Alias' } } } } } } }
              '/{broken': { get: { operationId: broken, responses: {} } }
              /client:
                get:
                  operationId: getClient
                  responses:
                    '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Client' } } } }
            components:
              schemas:
                Client: { type: object, properties: { a: { type: string }, b: { type: string } } }
                Alias: { $ref: '#/components/schemas/Gone' }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void costAtMostTheOperationUnderAll() {
        Generation generation = generate(POLICY, ODD).orElseThrow();

        assertThat(diagnostics.all()).extracting(Diagnostic::severity).containsOnly(Severity.WARNING);
        assertThat(generation.plan().operations())
                .extracting(OperationPlan::id)
                .containsExactlyInAnyOrder(
                        "runFast",
                        "runSlow",
                        "find",
                        "twice",
                        "echo",
                        "same",
                        "GET /b",
                        "half",
                        "download",
                        "empty",
                        "alias",
                        "getClient");
        ContractLaws.check(generation.plan());
    }

    @Test
    void areBoundedByCallAndAttemptWhereNothingIsSaidOfStreams() {
        Generation generation =
                generate(POLICY.replace("use: all", "use: [download]"), ODD).orElseThrow();

        TimeoutPlan timeout = generation.plan().operations().get(0).resilience().timeout();
        assertThat(timeout.idle()).isEqualTo(timeout.attempt());
        assertThat(timeout.stream()).isEqualTo(timeout.call());
    }

    @Test
    void areErrorsWhereSomebodyNamesTheOperation() {
        Optional<Generation> generation =
                generate(POLICY.replace("use: all", "use: [sendXml, lost, broken, echo]"), ODD);

        assertThat(generation).isEmpty();
        assertThat(diagnostics.all())
                .filteredOn(it -> it.severity() == Severity.ERROR)
                .flatExtracting(Diagnostic::subjects)
                .containsExactlyInAnyOrder("sendXml", "lost", "broken");
        assertThat(diagnostics.all().stream().flatMap(it -> it.fixes().stream()))
                .contains("`except: [\"sendXml\"]`", "`except: [\"broken\"]`");
    }

    @Test
    void canBeNamedUnderExcept() {
        String policy = POLICY.replace("use: all", "use: all\nexcept: [sendXml, lost, half, broken, \"GET /b\"]");

        assertThat(generate(policy, ODD)).isPresent();
        assertThat(lines()).noneMatch(it -> it.contains("sendXml") || it.contains("/no"));
    }

    @Test
    void aDroppedParameterMustBeThere() {
        String document = """
                openapi: 3.0.3
                info: { title: Odd, version: '1' }
                paths:
                  /a:
                    get:
                      operationId: a
                      parameters: [{ name: token, in: query, required: true, schema: { type: string } }]
                      responses: { '204': { description: ok } }
                """;

        Generation generation =
                generate(POLICY + "parameters: { token: drop }\n", document).orElseThrow();
        assertThat(generation.plan().operations().get(0).parameters()).isEmpty();
        assertThat(generate(POLICY + "parameters: { tokn: drop }\n", document)).isEmpty();
        assertThat(lines())
                .contains("policy.yaml:[11,21] [InvalidValue] parameters drops tokn, which no used operation has"
                        + " outside its path, did you mean token?");
    }

    @Test
    void aFieldOfAFormWithoutANameIsNone() {
        String document = """
                swagger: '2.0'
                info: { title: Odd, version: '1' }
                paths:
                  /a:
                    post:
                      operationId: a
                      consumes: [application/x-www-form-urlencoded]
                      parameters: [{ name: a, in: formData, type: string }, { name: , in: formData, type: string }, { name: b, in: formData, type: }]
                      responses: { '204': { description: ok } }
                definitions: { A: { type: , properties: { a: { allOf: } } } }
                """;

        assertThat(generate(POLICY, document).orElseThrow().plan().types()).hasSize(1);
    }

    @Test
    void aSharedReferenceThatLeadsNowhereIsMissedWhereItIsNeeded() {
        String document = """
                openapi: 3.0.3
                info: { title: Odd, version: '1' }
                paths:
                  /a: { get: { operationId: a, responses: { '204': { description: ok } } } }
                  /b: { $ref: 'gone.yaml#/b' }
                components: { securitySchemes: { key: { $ref: '#/no' } } }
                """;

        assertThat(generate(POLICY, document)).isPresent();
        assertThat(lines()).hasSize(2).allMatch(it -> it.contains("gone.yaml") || it.contains("#/no"));
    }

    private Optional<Generation> generate(String policy, String document) {
        Map<String, String> files = Map.of("policy.yaml", policy, "odd.yaml", document);
        InputFiles input = path -> Optional.ofNullable(files.get(path)).map(it -> it.getBytes(StandardCharsets.UTF_8));
        return new Generator(input, "0.1.0-SNAPSHOT")
                .generate(new GenerationRequest("odd.yaml", "policy.yaml", "com.acme.odd"), diagnostics);
    }

    private List<String> lines() {
        return diagnostics.all().stream()
                .map(it -> DiagnosticText.located(it).lines().findFirst().orElseThrow())
                .toList();
    }
}
