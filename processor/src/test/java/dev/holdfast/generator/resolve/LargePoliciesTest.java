package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.annotation.Credential;
import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.AuthPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.ResiliencePlan;
import dev.holdfast.generator.plan.Tier;
import dev.holdfast.generator.policy.ReadPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Policies of the size that people write. */
final class LargePoliciesTest {
    static final List<OperationFacts> STRIPE = facts(
            "PostPaymentIntents POST /v1/payment_intents payments",
            "GetPaymentIntentsIntent GET /v1/payment_intents/{intent} payments",
            "PostPaymentIntentsIntentConfirm POST /v1/payment_intents/{intent}/confirm payments",
            "PostPaymentIntentsIntentCapture POST /v1/payment_intents/{intent}/capture payments",
            "PostRefunds POST /v1/refunds refunds",
            "GetRefundsRefund GET /v1/refunds/{refund} refunds",
            "PostCustomers POST /v1/customers customers",
            "GetCustomersCustomer GET /v1/customers/{customer} customers",
            "DeleteCustomersCustomer DELETE /v1/customers/{customer} customers",
            "GetPaymentIntentsSearch GET /v1/payment_intents/search payments",
            "GetBalance GET /v1/balance balance",
            "PostFiles POST /v1/files files");

    static final List<OperationFacts> GITHUB = facts(
            "repos/get-content GET /repos/{owner}/{repo}/contents/{path} repos",
            "repos/create-or-update-file-contents PUT /repos/{owner}/{repo}/contents/{path} repos",
            "issues/create-comment POST /repos/{owner}/{repo}/issues/{n}/comments issues",
            "checks/create POST /repos/{owner}/{repo}/check-runs checks",
            "checks/list-for-ref GET /repos/{owner}/{repo}/commits/{ref}/check-runs checks",
            "search/issues-and-pull-requests GET /search/issues search",
            "search/code GET /search/code search",
            "pulls/merge PUT /repos/{owner}/{repo}/pulls/{n}/merge pulls",
            "markdown/render POST /markdown markdown",
            "gists/list GET /gists gists");

    private final Resolution stripe = resolved("stripe.policy.yaml", STRIPE);
    private final Resolution github = resolved("github.policy.yaml", GITHUB);

    @Test
    void onlyUsedOperationsAreResolved() {
        assertThat(stripe.operations()).hasSize(11);
        assertThat(github.operations()).hasSize(9);
    }

    @Test
    void keyedWriteHasTheRulesOfTheProvider() {
        Idempotency plan = stripe.plan("PostRefunds").idempotency();

        assertThat(plan).isInstanceOfSatisfying(Idempotency.Keyed.class, keyed -> {
            assertThat(keyed.from()).isEqualTo(KeySource.CALLER);
            assertThat(keyed.rules().header()).isEqualTo("Idempotency-Key");
            assertThat(keyed.rules().replayed()).isEqualTo("idempotent-replayed");
            assertThat(keyed.origin().layer()).isEqualTo("group money-moves");
        });
    }

    @Test
    void readsNeedNoPlanAndDeletesAreNaturalByTheirMethod() {
        assertThat(stripe.plan("GetBalance").idempotency()).isNull();
        assertThat(stripe.plan("DeleteCustomersCustomer").idempotency())
                .isEqualTo(new Idempotency.Keyless(Idempotency.Kind.NATURAL, null, null));
        assertThat(stripe.plan("DeleteCustomersCustomer").breaker()).isNull();
        assertThat(github.plan("markdown/render").idempotency())
                .isEqualTo(new Idempotency.Keyless(Idempotency.Kind.READ, "renders its input, changes nothing", null));
    }

    @Test
    void safeguardsOfBaseGroupAndOperationAreUnited() {
        ResiliencePlan capture = stripe.plan("PostPaymentIntentsIntentCapture");

        assertThat(capture.retry().overrides().never())
                .containsExactly(FailureClass.SERVER_ERROR, FailureClass.TIMEOUT, FailureClass.TLS);
        assertThat(capture.retry().overrides().because().value()).isEqualTo("a capture is looked up by hand");
    }

    @Test
    void whoeverChangesALimitGetsOneOfTheirOwn() {
        assertThat(stripe.plan("GetBalance").limit().value().bucket()).isEqualTo("provider");
        assertThat(stripe.plan("GetPaymentIntentsSearch").limit().value().bucket())
                .isEqualTo("search");
        assertThat(stripe.plan("GetPaymentIntentsSearch").bulkhead().value().concurrent())
                .isEqualTo(4);
        assertThat(stripe.plan("GetPaymentIntentsSearch").breaker().value().scope())
                .isEqualTo("provider");
        assertThat(github.plan("search/code").limit().value().bucket()).isEqualTo("code_search");
        assertThat(github.plan("search/code").breaker().value().scope()).isEqualTo("code-search");
        assertThat(github.plan("pulls/merge").limit().value().rates()).hasSize(2);
        assertThat(github.plan("pulls/merge").bulkhead().value().bucket()).isEqualTo("content");
    }

    @Test
    void integrationIsWhatOperatorsNeed() {
        IntegrationPlan plan =
                new ProviderResolver(ReadPolicy.resource("stripe.policy.yaml").valid()).integration();

        assertThat(plan.tier()).isEqualTo(Tier.CRITICAL);
        assertThat(plan.observe().page().value()).isEqualTo("payments-oncall");
        assertThat(plan.secrets()).extracting(it -> it.source()).containsExactly("file:/var/run/secrets/stripe/key");
    }

    @Test
    void credentialTravelsAsTheDocumentOrThePolicySays() {
        SchemeFacts bearer = new SchemeFacts("bearerAuth", Credential.BEARER, "");

        assertThat(auth("stripe.policy.yaml", List.of(bearer)))
                .isEqualTo(new AuthPlan(Credential.BEARER, "", "stripe-key", "file:/var/run/secrets/stripe/key"));
        assertThat(auth("github.policy.yaml", List.of()))
                .isEqualTo(new AuthPlan(Credential.BEARER, "", "github-app", "env:GITHUB_TOKEN"));
    }

    private static AuthPlan auth(String policy, List<SchemeFacts> schemes) {
        Diagnostics diagnostics = new Diagnostics();
        return new AuthResolver(ReadPolicy.resource(policy).valid(), diagnostics)
                .resolve(schemes)
                .orElseThrow();
    }

    private static Resolution resolved(String policy, List<OperationFacts> document) {
        return Resolution.of(ReadPolicy.resource(policy).valid(), document);
    }

    private static List<OperationFacts> facts(String... lines) {
        return Stream.of(lines)
                .map(it -> it.split(" "))
                .map(it -> new OperationFacts(it[0], it[1], it[2], List.of(it[3])))
                .toList();
    }
}
