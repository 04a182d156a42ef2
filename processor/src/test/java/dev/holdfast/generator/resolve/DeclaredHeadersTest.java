package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.Generation;
import dev.holdfast.generator.GenerationRequest;
import dev.holdfast.generator.Generator;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.javac.ContractLaws;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The headers that a document declares are constants of one class. */
final class DeclaredHeadersTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Shop, version: '1' }
            paths:
              /one:
                get:
                  operationId: one
                  responses:
                    '204':
                      description: Done.
                      headers:
                        X-Rate-Left: { description: How many calls are left */ today., schema: { type: integer } }
                        Expires-At: { schema: { type: string, format: date-time } }
                        Content-Type: { schema: { type: string } }
                        Link: { $ref: '#/components/headers/Links' }
                        class: { schema: { type: string, enum: [a, b] } }
                        Allow: { schema: { type: array, items: { type: string } } }
                    '429':
                      description: Too many.
                      headers: { Retry-After: { schema: { type: integer } }, X-Mixed: { schema: { type: integer } } }
              /two:
                get:
                  operationId: two
                  responses:
                    '204':
                      description: Done.
                      headers: { LINK: { schema: { type: string } }, x-mixed: { schema: { type: boolean } } }
              /three:
                get:
                  operationId: three
                  responses: { '204': { description: Done., headers: { X-Other: { schema: { type: string } } } } }
              /plain:
                get:
                  operationId: plain
                  responses: { '204': { description: Done. } }
            components:
              headers:
                Links: { description: Where to go on., schema: { type: string } }
            """;

    @Test
    void eachIsAConstantOfItsType() {
        Generation generation = generate("[one, two]");

        assertThat(headers(generation))
                .contains("ResponseHeader<Long> X_RATE_LEFT = ResponseHeader.whole(\"X-Rate-Left\");")
                .contains("How many calls are left")
                .contains("ResponseHeader<OffsetDateTime> EXPIRES_AT = ResponseHeader.dateTime(\"Expires-At\");")
                .contains("ResponseHeader<String> LINK = ResponseHeader.text(\"Link\");")
                .contains("Where to go on.")
                .contains("ResponseHeader<String> CLASS = ResponseHeader.text(\"class\");")
                .contains("ResponseHeader<List<String>> ALLOW = ResponseHeader.texts(\"Allow\");")
                .contains("ResponseHeader<Long> RETRY_AFTER = ResponseHeader.whole(\"Retry-After\");")
                .contains("ResponseHeader<String> X_MIXED = ResponseHeader.text(\"X-Mixed\");")
                .doesNotContain("Content-Type", "X-Other");
        ContractLaws.check(generation.plan());
    }

    @Test
    void whereNoneIsDeclaredThereIsNoClass() {
        assertThat(generate("[plain]").files())
                .noneMatch(it -> it.name().simpleName().endsWith("Headers"));
    }

    private static String headers(Generation generation) {
        return generation.files().stream()
                .filter(it -> it.name().simpleName().equals("ShopHeaders"))
                .map(SourceFile::text)
                .map(it -> it.replaceAll("\\s+", " "))
                .findFirst()
                .orElseThrow();
    }

    private static Generation generate(String use) {
        String policy = """
                policy: v1
                provider: { id: shop, baseUrl: "https://shop.example.com", owner: a-team, userAgent: acme }
                use: %s
                defaults:
                  timeout: { call: 10s, attempt: 3s, connect: 1s }
                  breaker: { window: 30s, opensAt: 50%% over 20 calls, pause: 5s..1m x2, probes: 2 }
                  limits: { rate: 50/s, burst: 10, concurrent: 20, queue: 2s }
                  retry: { attempts: 1 }
                observe: { slo: 99.5%% over 30d, ticket: "a-team", runbook: docs/runbook.md }
                """.formatted(use);
        Diagnostics diagnostics = new Diagnostics();
        return new Generator(
                        name -> Optional.of(
                                (name.equals("shop.yaml") ? DOCUMENT : policy).getBytes(StandardCharsets.UTF_8)),
                        "0.1.0-SNAPSHOT")
                .generate(new GenerationRequest("shop.yaml", "shop.policy.yaml", "com.acme.shop"), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all()));
    }
}
