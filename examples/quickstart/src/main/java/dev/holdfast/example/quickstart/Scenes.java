package dev.holdfast.example.quickstart;

import static dev.holdfast.example.quickstart.Mishap.DIES;
import static dev.holdfast.example.quickstart.Mishap.IS_OVERLOADED;
import static dev.holdfast.example.quickstart.Mishap.LOSES_ANSWER;
import static dev.holdfast.example.quickstart.Mishap.STALLS;
import static dev.holdfast.example.quickstart.Mishap.THROTTLES;

import dev.holdfast.client.CallOptions;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.Response;
import dev.holdfast.example.payments.Charge;
import dev.holdfast.example.payments.ChargeCreate;
import dev.holdfast.example.payments.PaymentsClient;
import dev.holdfast.example.payments.PaymentsException;
import dev.holdfast.example.quickstart.Scene.Expectation;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** The calls of the quickstart. Each tells the provider how to misbehave and then calls it as any program would. */
final class Scenes {
    private final PaymentsClient payments;
    private final EmbeddedProvider provider;

    Scenes(PaymentsClient payments, EmbeddedProvider provider) {
        this.payments = payments;
        this.provider = provider;
    }

    Scene plainCall() {
        provider.next();
        return charge("The provider answers", "1001", 2_000, Expectation.success(1));
    }

    Scene throttled() {
        provider.next(THROTTLES);
        return charge("The provider throttles: 429, Retry-After: 1", "1002", 4_200, Expectation.success(2));
    }

    Scene answerLost() {
        provider.next(LOSES_ANSWER);
        return charge("The provider charges, and its answer is lost", "1003", 990, Expectation.success(2));
    }

    Scene overloaded() {
        provider.next(IS_OVERLOADED, IS_OVERLOADED);
        return charge("The provider is overloaded: 503, twice", "1004", 15_000, Expectation.success(3));
    }

    Scene stalled() {
        provider.next(STALLS);
        return play(
                "The provider stalls: no answer at all",
                "charges().get(\"ch_1\")",
                options -> payments.charges().get("ch_1", options),
                Expectation.success(2));
    }

    Scene killed() {
        provider.next(DIES);
        return charge(
                "The provider charges and dies before it answers",
                "1005",
                7_700,
                new Expectation(Outcome.OUTCOME_UNKNOWN, 3));
    }

    /** The unknown outcome is settled by asking for the same: the key is made of the order, so it is the same key. */
    Scene repeatedAfterRestart() throws IOException {
        provider.restart();
        provider.next();
        return charge("The provider is back, and order 1005 is tried again", "1005", 7_700, Expectation.success(1));
    }

    private Scene charge(String title, String order, long cents, Expectation expected) {
        ChargeCreate charge = ChargeCreate.builder(cents, "eur")
                .metadata(Map.of("order", order))
                .build();
        IdempotencyKey key = IdempotencyKey.of("order", order);
        return play(
                title,
                "charges().create(" + Money.text(cents, "eur") + ", key of order " + order + ")",
                options -> payments.charges().create(charge, key, options),
                expected);
    }

    private Scene play(String title, String text, Function<CallOptions, Charge> call, Expectation expected) {
        try {
            Response<Charge> response = Response.of(call);
            return new Scene(title, text, response.report(), response.body(), null, expected);
        } catch (PaymentsException e) {
            return new Scene(title, text, e.report(), null, e, expected);
        }
    }
}
