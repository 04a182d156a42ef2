package dev.holdfast.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organisation lets no policy loosen. */
final class FloorTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            paths: { /orders: { get: { operationId: listOrders, responses: { '204': { description: done } } } } }
            """;

    private static final String POLICY = """
            policy: v1
            extends: [floor.yaml]
            provider: { id: shop, baseUrl: "https://shop.example", owner: shop-team, userAgent: acme }
            use: [listOrders]
            defaults:
              timeout: { call: 8s, attempt: 2s, connect: 1s }
              retry: { attempts: 2, backoff: 100ms..1s x2, jitter: full, budget: 10% + 1/s }
              breaker: { window: 30s, opensAt: 50% over 20 calls, pause: 5s..1m x2, probes: 2 }
              limits: { rate: 50/s, burst: 10, concurrent: 20, queue: 2s }
            secrets:
              k:
                type: static-api-key
                source: { env: K }
                rotation: { every: 90d, overlap: 24h, owner: shop-team }
                revocation: { how: "the shop's dashboard", within: 15m }
            observe: { slo: 99.5% over 30d, ticket: shop-team, runbook: docs/shop.md }
            waivers:
              - { rule: DeprecatedInUse, owner: shop-team, expires: 2026-12-23, reason: "the shop is closed in winter" }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aPolicyMayBeStricter() {
        assertThat(lines("{ timeout: { call: { most: 30s, least: 1s }, connect: { most: 2s } } }"))
                .isEmpty();
        assertThat(lines("{ retry: { attempts: { most: 3 } }, observe: { require: [slo, runbook, ticket] } }"))
                .isEmpty();
        assertThat(lines("{ secrets: { rotation: { every: { most: 90d } } }, waivers: { most: 180d } }"))
                .isEmpty();
    }

    @Test
    void aLooserValueIsAnErrorWithBothPlaces() {
        assertThat(lines("{ timeout: { call: { most: 5s } } }"))
                .containsExactly("policy.yaml:6 [LoosensFloor] call timeout 8s is more than the floor's 5s");
        assertThat(diagnostics.all().get(0).details())
                .anySatisfy(it -> assertThat(it.place())
                        .isNotNull()
                        .satisfies(place -> assertThat(place.file()).isEqualTo("floor.yaml")));
        assertThat(diagnostics.all().get(0).fixes()).containsExactly("`call: 5s`");
        assertThat(diagnostics.all().get(0).subjects()).containsExactly("listOrders");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { timeout: { connect: { least: 2s } } } | policy.yaml:6 [LoosensFloor] connect timeout 1s is less than the floor's 2s
            { retry: { attempts: { most: 1 } } } | policy.yaml:7 [LoosensFloor] number of attempts 2 is more than the floor's 1
            { observe: { require: [page] } } | policy.yaml:16 [LoosensFloor] the floor asks for page, which observe does not have
            """)
    void everyBoundIsHeld(String floor, String line) {
        assertThat(lines(floor)).containsExactly(line);
    }

    @Test
    void theRotationOfSecretsIsBounded() {
        assertThat(lines("{ secrets: { rotation: { every: { most: 30d } } } }"))
                .containsExactly("policy.yaml:14 [LoosensFloor] rotation of secret k 90d is more than the floor's 30d");
    }

    @Test
    void waiversEndEarlier() {
        assertThat(lines("{ waivers: { most: 10d } }"))
                .containsExactly(
                        "policy.yaml:18 [WaiverNotAllowed] waiver of DeprecatedInUse ends in 30 days, more than 10");
    }

    @Test
    void aFloorHasNoValues() {
        assertThat(lines("{ timeout: { call: 5s } }"))
                .singleElement()
                .asString()
                .contains("floor.yaml:3 [InvalidValue] floor.timeout.call is text, not a map");
    }

    private List<String> lines(String floor) {
        Map<String, String> files = Map.of(
                "floor.yaml",
                "policy: v1\nkind: floor\nfloor: " + floor + "\n",
                "policy.yaml",
                POLICY,
                "shop.yaml",
                DOCUMENT);
        Diagnostics found = new Diagnostics();
        new Generator(
                        name -> Optional.ofNullable(files.get(name)).map(it -> it.getBytes(StandardCharsets.UTF_8)),
                        "0.1.0",
                        LocalDate.of(2026, 11, 23))
                .check(new GenerationRequest("shop.yaml", "policy.yaml", "com.acme"), found);
        found.all().forEach(diagnostics::report);
        return found.all().stream()
                .filter(it -> it.rule() != Rule.WAIVER_HIDES_NOTHING)
                .map(it -> it.place().shortForm() + " " + DiagnosticText.headline(it))
                .toList();
    }
}
