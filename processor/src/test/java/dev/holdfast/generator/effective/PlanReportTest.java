package dev.holdfast.generator.effective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for an operation, and where that stands. */
final class PlanReportTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            paths:
              /payments: { post: { operationId: pay, responses: { '204': { description: done } } } }
              /payments/{id}:
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                get: { operationId: find, responses: { '204': { description: done } } }
                delete: { operationId: cancel, responses: { '204': { description: done } } }
            """;
    private static final String POLICY = """
            policy: v1
            provider: { id: shop, baseUrl: "https://shop.example", owner: shop-team, userAgent: acme }
            use: all
            defaults:
              timeout: { call: 5s, attempt: 2s, connect: 500ms }
              retry: { attempts: 2, backoff: 100ms..1s x2, jitter: full, budget: 10% + 1/s }
            groups:
              slow: { select: { method: POST }, timeout: { call: 9s } }
            operations:
              pay: { idempotency: { plan: none, because: "no key is documented" } }
            observe: { slo: 99% over 30d, ticket: shop-team, runbook: docs/shop.md }
            """;

    private final Explanation explanation = explanation();

    @Test
    void saysWhereAValueStandsAndWhatItTookThePlaceOf() {
        assertThat(lines("pay"))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("timeout.call")
                        .contains("9s", "shop.policy.yaml:8 (group slow)", "over 5s shop.policy.yaml:5 (defaults)"));
    }

    @Test
    void saysTheReasonThatStandsBesideAValue() {
        assertThat(lines("pay"))
                .anySatisfy(it ->
                        assertThat(it).startsWith("idempotency.plan").contains("none", "because no key is documented"));
    }

    @Test
    void saysWhatIsOffAndWhatIsBuiltIn() {
        assertThat(lines("find"))
                .anySatisfy(it -> assertThat(it).matches("breaker +off"))
                .anySatisfy(it -> assertThat(it).matches("response\\.most +10MiB, built in"));
    }

    @Test
    void saysWhatTheMethodOfARequestDecides() {
        assertThat(lines("cancel"))
                .anySatisfy(it -> assertThat(it).startsWith("idempotency").contains("RFC 9110"));
    }

    @Test
    void saysAfterWhatTheRequestIsSentAgain() {
        assertThat(lines("find")).anySatisfy(it -> assertThat(it).matches("sent again +not-sent, .*ambiguous.*"));
        assertThat(lines("pay")).anySatisfy(it -> assertThat(it).matches("not sent again +.*ambiguous.*"));
    }

    @Test
    void givesATableOfAllOperations() {
        assertThat(new PlanReport(explanation).markdown())
                .hasSize(5)
                .contains("| pay | POST /payments | 9s | 2s | 2 | Sent again only if it provably never left or was"
                        + " refused: nothing makes a repeat safe. |");
    }

    private List<String> lines(String operation) {
        return new PlanReport(explanation)
                .lines(explanation.operation(operation).orElseThrow()).stream()
                        .map(String::strip)
                        .toList();
    }

    private static Explanation explanation() {
        Map<String, String> files = Map.of("shop.yaml", DOCUMENT, "shop.policy.yaml", POLICY);
        Generator generator = new Generator(
                path -> Optional.ofNullable(files.get(path)).map(it -> it.getBytes(StandardCharsets.UTF_8)), "1.0");
        GenerationRequest request = new GenerationRequest("shop.yaml", "shop.policy.yaml", "com.acme.shop");
        return generator.explain(request, new Diagnostics()).orElseThrow();
    }
}
