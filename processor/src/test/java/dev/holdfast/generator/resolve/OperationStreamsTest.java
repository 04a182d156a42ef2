package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.Generation;
import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.javac.ContractLaws;
import dev.holdfast.generator.plan.OperationPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Second methods for operations that answer as a whole or as a stream of events. */
final class OperationStreamsTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Chat, version: '1' }
            paths:
              /completions:
                post:
                  operationId: createCompletion
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: { type: object, properties: { prompt: { type: string }, stream: { type: boolean } } }
                  responses:
                    '200':
                      description: The completion.
                      content:
                        application/json: { schema: { type: object, properties: { text: { type: string } } } }
                        text/event-stream: { schema: { type: object, properties: { delta: { type: string } } } }
              /ping:
                get:
                  operationId: ping
                  responses: { '204': { description: done } }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void theSecondMethodAsksForTheStream() {
        Generation generation = generate("createCompletion: { stream: { when: /stream, end: \"[DONE]\" } }")
                .orElseThrow(() -> new AssertionError(diagnostics.all()));

        List<OperationPlan> operations = generation.plan().operations();
        assertThat(operations).extracting(OperationPlan::methodName).containsExactly("create", "createStream", "get");
        assertThat(operations.get(0).resilience().timeout().idle()).isNull();
        assertThat(operations.get(1).result().events().when()).isEqualTo("/stream");
        assertThat(operations.get(1).result().events().end()).isEqualTo("[DONE]");
        ContractLaws.check(generation.plan());
    }

    @Test
    void withoutAWordOfThePolicyThereIsOneMethod() {
        assertThat(generate("ping: { retry: { attempts: 1 } }")
                        .orElseThrow()
                        .plan()
                        .operations())
                .hasSize(2);
    }

    @Test
    void whatTheBodyDoesNotHaveIsAnErrorWithTheNearestName() {
        generate("createCompletion: { stream: { when: /steam } }");

        assertThat(headlines())
                .containsExactly("[InvalidValue] stream.when is /steam, and the JSON body of createCompletion has no"
                        + " steam, did you mean stream?");
    }

    @Test
    void anOperationWithoutEventsCannotStream() {
        generate("ping: { stream: { end: x } }");

        assertThat(headlines()).containsExactly("[InvalidValue] ping answers with no stream of events");
    }

    private List<String> headlines() {
        return diagnostics.all().stream()
                .map(it -> DiagnosticText.whole(it).lines().findFirst().orElseThrow())
                .toList();
    }

    private Optional<Generation> generate(String operation) {
        String policy = """
                policy: v1
                provider: { id: chat, baseUrl: "https://chat.example.com", owner: a-team, userAgent: acme }
                use: all
                defaults:
                  timeout: { call: 10s, attempt: 3s, connect: 1s, idle: 5s, stream: 10m }
                  breaker: { window: 30s, opensAt: 50%% over 20 calls, pause: 5s..1m x2, probes: 2 }
                  limits: { rate: 50/s, burst: 10, concurrent: 20, queue: 2s }
                  idempotency: { plan: at-least-once, because: "twice is as good as once" }
                  retry: { attempts: 1 }
                operations:
                  %s
                observe: { slo: 99.5%% over 30d, ticket: "a-team", runbook: docs/runbook.md }
                """.formatted(operation);
        return new Generator(
                        name -> Optional.of(
                                (name.equals("chat.yaml") ? DOCUMENT : policy).getBytes(StandardCharsets.UTF_8)),
                        "0.1.0-SNAPSHOT")
                .generate(new GenerationRequest("chat.yaml", "chat.policy.yaml", "com.acme.chat"), diagnostics);
    }
}
