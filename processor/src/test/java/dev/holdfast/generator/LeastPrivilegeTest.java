package dev.holdfast.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A credential may do what the operations in use need, and nothing else. */
final class LeastPrivilegeTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            paths:
              /orders:
                get:
                  operationId: listOrders
                  security: [{ oauth: [orders.read] }, { oauth: [orders.write] }]
                  responses: { '204': { description: done } }
                delete:
                  operationId: clearOrders
                  security: [{ oauth: [orders.write, orders.clear] }]
                  responses: { '204': { description: done } }
              /stock:
                get:
                  operationId: listStock
                  security: [{ key: [] }, { oauth: [stock.read] }]
                  responses: { '204': { description: done } }
            components:
              securitySchemes:
                key: { type: apiKey, in: header, name: X-Key }
                oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://t.example", scopes: {} } } }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void whatIsNeededAndGrantedIsSilent() {
        assertThat(lines("listOrders, listStock", "granted: [orders.read, stock.read]"))
                .isEmpty();
        assertThat(lines("listOrders", "granted: [orders.write]")).isEmpty();
    }

    @Test
    void ofAlternativesTheOneThatIsNeededAnywayIsEnough() {
        assertThat(lines("listOrders, clearOrders", "granted: [orders.write, orders.clear]"))
                .isEmpty();
        assertThat(lines("listOrders, clearOrders", "granted: [orders.read, orders.write, orders.clear]"))
                .containsExactly("ERROR [ExcessScopes] scope orders.read is granted and needed by no operation in use");
    }

    @Test
    void whatIsMissingIsNamedWithWhatToGrant() {
        assertThat(lines("clearOrders", "granted: [orders.write]"))
                .containsExactly("ERROR [MissingScope] scope orders.clear is needed and not granted");
        assertThat(diagnostics.all().get(0).fixes())
                .containsExactly("`granted: [orders.write, orders.clear]`, and grant it");
        assertThat(diagnostics.all().get(0).subjects()).containsExactly("clearOrders");
    }

    @Test
    void whatIsTooMuchIsNamedWithWhatIsEnough() {
        assertThat(lines("listStock", "granted: [stock.read, admin, root]"))
                .containsExactly("ERROR [ExcessScopes] scope admin, root is granted and needed by no operation in use");
        assertThat(diagnostics.all().get(0).fixes())
                .containsExactly("`granted: [stock.read]`, and take the others from the credential");
    }

    @Test
    void aDocumentThatListsAlternativesSideBySideIsBelievedLess() {
        assertThat(lines("clearOrders", "granted: [orders.clear], scopes: any")).isEmpty();
        assertThat(lines("clearOrders", "granted: [orders.clear, orders.write], scopes: any"))
                .singleElement()
                .asString()
                .startsWith("WARNING [ExcessScopes]");
        assertThat(lines("clearOrders", "granted: [], scopes: any"))
                .singleElement()
                .asString()
                .startsWith("WARNING [MissingScope]");
    }

    @Test
    void thePolicyKnowsBetterThanTheDocument() {
        assertThat(lines("clearOrders", "granted: [orders.wipe], needs: { clearOrders: [orders.wipe] }"))
                .isEmpty();
        assertThat(lines("clearOrders", "granted: [orders.write, orders.clear], needs: { clearOrder: [x] }"))
                .containsExactly("ERROR [UnknownOperation] auth.needs names clearOrder, which is no operation in use,"
                        + " did you mean clearOrders?");
    }

    @Test
    void needsWithoutWhatIsGrantedAreHeldAgainstNothing() {
        assertThat(lines("listOrders", "scopes: any"))
                .containsExactly("ERROR [MissingKey] auth says which scopes are needed and not which are granted");
    }

    private List<String> lines(String use, String auth) {
        Diagnostics found = new Diagnostics();
        new Generator(
                        name -> Optional.of((name.equals("policy.yaml") ? policy(use, auth) : DOCUMENT)
                                .getBytes(StandardCharsets.UTF_8)),
                        "0.1.0")
                .generate(new GenerationRequest("shop.yaml", "policy.yaml", "com.acme"), found);
        found.all().forEach(diagnostics::report);
        return found.all().stream()
                .map(it -> it.severity() + " " + DiagnosticText.headline(it))
                .toList();
    }

    private static String policy(String use, String auth) {
        return """
                policy: v1
                provider: { id: shop, baseUrl: "https://shop.example", owner: shop-team, userAgent: acme }
                use: [%s]
                defaults:
                  timeout: { call: 8s, attempt: 2s, connect: 1s }
                  breaker: { window: 30s, opensAt: 50%% over 20 calls, pause: 5s..1m x2, probes: 2 }
                  limits: { rate: 50/s, burst: 10, concurrent: 20, queue: 2s }
                groups:
                  writes: { select: { path: "/**" }, idempotency: { plan: natural, because: "it clears all of them" } }
                auth: { scheme: oauth, secret: k, %s }
                secrets:
                  k:
                    type: static-api-key
                    source: { env: K }
                    rotation: { every: 90d, overlap: 24h, owner: shop-team }
                    revocation: { how: "the shop's dashboard", within: 15m }
                observe: { slo: 99.5%% over 30d, ticket: shop-team, runbook: docs/shop.md }
                """.formatted(use, auth);
    }
}
