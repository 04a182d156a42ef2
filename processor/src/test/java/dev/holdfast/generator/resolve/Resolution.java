package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.policy.PolicyFile;
import dev.holdfast.generator.policy.ReadPolicy;
import java.util.List;
import java.util.Map;

/** What became of a policy over some operations, for tests. */
record Resolution(List<ResolvedOperation> operations, List<Diagnostic> findings) {
    /** A shop with a read, a search, and writes. */
    static final List<OperationFacts> SHOP = List.of(
            new OperationFacts("getOrder", "GET", "/orders/{id}", List.of("orders")),
            new OperationFacts("searchOrders", "GET", "/orders/search", List.of("orders", "search")),
            new OperationFacts("placeOrder", "POST", "/orders", List.of("orders")),
            new OperationFacts("payOrder", "POST", "/orders/{id}/pay", List.of("money")),
            new OperationFacts("putAddress", "PUT", "/customers/{id}/address", List.of("customers")),
            new OperationFacts("deleteOrder", "DELETE", "/orders/{id}", List.of("orders")));

    /** Resolves a policy whose provider and use are the smallest. */
    static Resolution of(String rest) {
        return of(ReadPolicy.with(rest).valid(), SHOP);
    }

    static Resolution of(String rest, String base) {
        return of(
                ReadPolicy.text(ReadPolicy.SMALL + "extends: [base.yaml]\n" + rest, Map.of("base.yaml", base))
                        .valid(),
                SHOP);
    }

    static Resolution of(PolicyFile policy, List<OperationFacts> document) {
        Diagnostics diagnostics = new Diagnostics();
        List<ResolvedOperation> resolved = new ResilienceResolver(policy, diagnostics).resolve(document);
        return new Resolution(resolved, diagnostics.all());
    }

    /** The rules of an operation, if nothing was found. */
    ResiliencePlan plan(String id) {
        assertThat(lines()).isEmpty();
        return operation(id).resilience();
    }

    ResolvedOperation operation(String id) {
        return operations.stream()
                .filter(it -> it.used().facts().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<String> lines() {
        return findings.stream()
                .map(it -> DiagnosticText.located(it).lines().findFirst().orElseThrow())
                .toList();
    }
}
