package dev.holdfast.example.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.Response;
import dev.holdfast.example.stripe.ChargeOrId;
import dev.holdfast.example.stripe.PaymentIntentCreate;
import dev.holdfast.example.stripe.PaymentIntentCreateShipping;
import dev.holdfast.example.stripe.PaymentIntentCreateShippingAddress;
import dev.holdfast.example.stripe.Refund;
import dev.holdfast.example.stripe.RefundCreate;
import dev.holdfast.example.stripe.RefundList;
import dev.holdfast.example.stripe.RefundListParams;
import dev.holdfast.example.stripe.RefundListParamsCreated;
import dev.holdfast.example.stripe.RefundListParamsCreatedRangeQuerySpecs;
import dev.holdfast.example.stripe.StripeClient;
import dev.holdfast.example.stripe.StripeException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls the client that stripe.yaml and its policy give. */
class StripeTest {
    private static final String REFUND = """
            {"id": "re_1", "object": "refund", "amount": 100, "created": 1700000000, "currency": "eur", %s}
            """;
    private final LocalProvider provider = LocalProvider.start();
    private final ManualTime time = new ManualTime();
    private final StripeClient stripe = StripeClient.create(ClientConfig.builder()
            .baseUrl(provider.url())
            .secret("stripe-key", () -> "sk_test_1")
            .time(time)
            .build());

    @AfterEach
    void close() {
        stripe.close();
        provider.close();
    }

    @Test
    void goesOnBehindTheLastItemOfAPage() {
        String first = REFUND.formatted("\"status\": \"succeeded\"");
        provider.answering(200, "{\"data\": [" + first + "], \"has_more\": true}")
                .answering(200, "{\"data\": [" + first.replace("re_1", "re_2") + "], \"has_more\": false}");

        assertThat(stripe.refunds().listAll(null).stream().map(Refund::id)).containsExactly("re_1", "re_2");

        assertThat(provider.requests())
                .extracting(LocalProvider.Request::target)
                .containsExactly("/v1/refunds", "/v1/refunds?starting_after=re_1");
    }

    @Test
    void writesNestedPartsOfAFormInBrackets() {
        provider.answering(200, "{}");
        PaymentIntentCreate payment = PaymentIntentCreate.builder(2_000, "eur")
                .metadata(Map.of("order_id", "6735"))
                .paymentMethodTypes(List.of("card", "sepa_debit"))
                .shipping(PaymentIntentCreateShipping.builder(
                                PaymentIntentCreateShippingAddress.builder()
                                        .city("Berlin")
                                        .build(),
                                "J. Doe")
                        .build())
                .build();

        assertThatExceptionOfType(StripeException.class)
                .isThrownBy(() -> stripe.paymentIntents().create(payment, IdempotencyKey.of("order", "6735")))
                .matches(it -> it.outcome() == Outcome.UNREADABLE);

        LocalProvider.Request request = provider.onlyRequest();
        assertThat(request.method() + " " + request.target()).isEqualTo("POST /v1/payment_intents");
        assertThat(request.header("Content-type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.body().split("&"))
                .containsExactlyInAnyOrder(
                        "amount=2000",
                        "currency=eur",
                        "metadata%5Border_id%5D=6735",
                        "payment_method_types%5B0%5D=card",
                        "payment_method_types%5B1%5D=sepa_debit",
                        "shipping%5Baddress%5D%5Bcity%5D=Berlin",
                        "shipping%5Bname%5D=J.+Doe");
    }

    @Test
    void sendsCredentialVersionAgentAndKey() {
        provider.answering(200, REFUND.formatted("\"charge\": \"ch_1\""));

        stripe.refunds().create(RefundCreate.builder().charge("ch_1").build(), IdempotencyKey.of("refund", "7"));

        LocalProvider.Request request = provider.onlyRequest();
        assertThat(request.header("Authorization")).isEqualTo("Bearer sk_test_1");
        assertThat(request.header("Stripe-version")).isEqualTo("2023-08-16");
        assertThat(request.header("User-agent")).startsWith("acme-shop holdfast/");
        assertThat(request.header("Idempotency-key")).hasSizeBetween(16, 255);
    }

    @Test
    void repeatsALostRefundWithTheSameKeyAndBody() {
        provider.losingTheAnswer().answering(200, REFUND.formatted("\"charge\": \"ch_1\""));

        Response<Refund> refund = Response.of(options -> stripe.refunds()
                .create(RefundCreate.builder().charge("ch_1").build(), IdempotencyKey.of("refund", "7"), options));

        assertThat(refund.body().id()).isEqualTo("re_1");
        assertThat(refund.report().attempts()).hasSize(2);
        assertThat(provider.requests()).hasSize(2);
        assertThat(provider.requests().get(0).header("Idempotency-key"))
                .isEqualTo(provider.requests().get(1).header("Idempotency-key"));
        assertThat(provider.requests().get(0).body())
                .isEqualTo(provider.requests().get(1).body());
    }

    @Test
    void readsAnExpandableFieldAsIdAsObjectAndAsWhatItMayBecome() {
        provider.answering(200, REFUND.formatted("\"charge\": \"ch_1\""))
                .answering(200, REFUND.formatted("\"charge\": {\"object\": \"from_the_future\"}"))
                .answering(200, REFUND.formatted("\"charge\": null"))
                .answering(200, REFUND.formatted("\"status\": \"succeeded\""));

        assertThat(refund().charge().orNull()).isEqualTo(new ChargeOrId.Id("ch_1"));
        assertThat(refund().charge().orNull()).isInstanceOf(ChargeOrId.Unknown.class);
        assertThat(refund().charge().isNull()).isTrue();
        Refund last = refund();
        assertThat(last.charge().isAbsent()).isTrue();
        assertThat(last.status().orNull()).isEqualTo("succeeded");
    }

    @Test
    void writesDeepObjectsAndListsIntoTheQuery() {
        provider.answering(200, "{\"object\": \"list\", \"has_more\": false, \"url\": \"/v1/refunds\", \"data\": []}");

        RefundList refunds = stripe.refunds()
                .list(RefundListParams.builder()
                        .created(new RefundListParamsCreated.OfRangeQuerySpecs(
                                RefundListParamsCreatedRangeQuerySpecs.builder()
                                        .gte(1_700_000_000L)
                                        .build()))
                        .expand(List.of("data.charge"))
                        .limit(3)
                        .build());

        assertThat(refunds.data()).isEmpty();
        assertThat(provider.onlyRequest().target())
                .isEqualTo("/v1/refunds?created%5Bgte%5D=1700000000&expand%5B0%5D=data.charge&limit=3");
    }

    @Test
    void waitsForAKeyThatIsStillAtWorkAndRefusesAMismatch() {
        provider.answering(409, "{\"error\": {\"code\": \"idempotency_key_in_use\"}}")
                .answering(200, REFUND.formatted("\"charge\": \"ch_1\""))
                .answering(400, "{\"error\": {\"type\": \"idempotency_error\"}}");

        assertThat(refund().id()).isEqualTo("re_1");
        StripeException mismatch = catchThrowableOfType(StripeException.class, this::refund);

        assertThat(mismatch.outcome()).isEqualTo(Outcome.KEY_MISMATCH);
        assertThat(provider.requests()).hasSize(3);
    }

    @Test
    void neverRepeatsAStoredServerError() {
        provider.answering(500, "{}");

        StripeException failure = catchThrowableOfType(StripeException.class, this::refund);

        assertThat(failure.status()).hasValue(500);
        assertThat(failure.attempts()).hasSize(1);
        assertThat(failure).hasMessageNotContaining("sk_test_1");
    }

    private Refund refund() {
        return stripe.refunds().create(RefundCreate.builder().charge("ch_1").build(), IdempotencyKey.of("refund", "7"));
    }
}
