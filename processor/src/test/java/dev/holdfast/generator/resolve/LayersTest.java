package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.ResiliencePlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** POLICY, principle 4: layers. */
final class LayersTest {
    private static final String KEYS = "keys: { header: Idempotency-Key, retention: 24h }\n";

    @Test
    void mapsMergeByKeyAndScalarsReplace() {
        ResiliencePlan plan = Resolution.of("""
                        defaults: { timeout: { call: 10s, attempt: 3s, connect: 1s } }
                        groups: { reads: { select: { method: GET }, timeout: { call: 5s } } }
                        operations: { getOrder: { timeout: { attempt: 2s } } }
                        """).plan("getOrder");

        assertThat(plan.timeout().call().value()).isEqualTo(Duration.ofSeconds(5));
        assertThat(plan.timeout().attempt().value()).isEqualTo(Duration.ofSeconds(2));
        assertThat(plan.timeout().connect().value()).isEqualTo(Duration.ofSeconds(1));
        assertThat(plan.timeout().call().origin().layer()).isEqualTo("group reads");
        assertThat(plan.timeout().attempt().origin().layer()).isEqualTo("operation getOrder");
    }

    @Test
    void everyValueKnowsItsPlaceAndWhatItShadowed() {
        EffectiveValue call = Resolution.of("""
                        defaults: { timeout: { call: 10s } }
                        groups: { reads: { select: { method: GET }, timeout: { call: 5s } } }
                        operations: { getOrder: { timeout: { call: 2s } } }
                        """)
                .operation("getOrder")
                .settings()
                .map("timeout")
                .value("call");

        assertThat(call.origin().place().shortForm()).isEqualTo("p.yaml:6");
        assertThat(call.shadowed())
                .extracting(it -> it.layer().words() + " " + it.text() + " "
                        + it.origin().place().shortForm())
                .containsExactly("group reads 5s p.yaml:5", "defaults 10s p.yaml:4");
    }

    @Test
    void whatIsAbsentIsOff() {
        ResiliencePlan plan = Resolution.of("").plan("getOrder");

        assertThat(plan.timeout().call()).isNull();
        assertThat(plan.retry().attempts().value()).isEqualTo(1);
        assertThat(plan.retry().attempts().origin().layer()).isEqualTo("built in");
        assertThat(plan.breaker()).isNull();
        assertThat(plan.limit()).isNull();
        assertThat(plan.bulkhead()).isNull();
    }

    @Test
    void neverListsAreUnited() {
        ResiliencePlan plan = Resolution.of("""
                        defaults: { retry: { attempts: 2, never: [timeout] } }
                        groups: { reads: { select: { method: GET }, retry: { never: [server-error], once: [gateway] } } }
                        operations: { getOrder: { retry: { never: [ambiguous], once: [overloaded] } } }
                        """).plan("getOrder");

        assertThat(plan.retry().overrides().never())
                .containsExactly(FailureClass.SERVER_ERROR, FailureClass.TIMEOUT, FailureClass.AMBIGUOUS);
        assertThat(plan.retry().overrides().once()).containsExactly(FailureClass.OVERLOADED);
    }

    @Test
    void reasonStaysWithTheValueThatItExplains() {
        ResiliencePlan plan = Resolution.of("""
                        defaults: { retry: { never: [server-error], because: stored } }
                        operations:
                          getOrder: { retry: { attempts: 1 } }
                          payOrder: { idempotency: { plan: natural } }
                        groups:
                          writes: { select: { method: POST }, idempotency: { plan: none, because: no key } }
                        """).plan("getOrder");

        assertThat(plan.retry().overrides().because().value()).isEqualTo("stored");
    }

    @Test
    void reasonIsNotInheritedByAnotherValue() {
        Resolution resolution = Resolution.of("""
                groups:
                  writes: { select: { method: POST }, idempotency: { plan: none, because: no key } }
                operations:
                  payOrder: { idempotency: { plan: natural } }
                """);

        assertThat(resolution.plan("placeOrder").idempotency())
                .isEqualTo(new Idempotency.Keyless(Idempotency.Kind.NONE, "no key", null));
        assertThat(resolution.plan("payOrder").idempotency())
                .isEqualTo(new Idempotency.Keyless(Idempotency.Kind.NATURAL, null, null));
    }

    @Test
    void reasonThatExplainsNothingIsAnError() {
        assertThat(Resolution.of("operations: { payOrder: { retry: { because: just so } } }\n")
                        .lines())
                .containsExactly("p.yaml:[4,45] [InvalidValue] because in operation payOrder stands beside no value,"
                        + " so it explains nothing");
    }

    @Test
    void newPlanDropsWhatItDoesNotTake() {
        Resolution resolution = Resolution.of(KEYS + """
                  groups: { writes: { select: { method: POST }, idempotency: { plan: key, from: caller } } }
                  operations: { payOrder: { idempotency: { plan: none, because: b } } }
                  """);

        assertThat(resolution.plan("placeOrder").idempotency()).isInstanceOf(Idempotency.Keyed.class);
        assertThat(resolution
                        .operation("payOrder")
                        .settings()
                        .map("idempotency")
                        .entries())
                .containsOnlyKeys("plan");
    }

    @Test
    void fallingBackToAPlanDoesNotReviveWhatWasDropped() {
        Resolution resolution = Resolution.of(KEYS + """
                  defaults: { idempotency: { plan: key, from: caller } }
                  groups: { writes: { select: { method: POST }, idempotency: { plan: none, because: b } } }
                  operations: { payOrder: { idempotency: { plan: key } } }
                  """);

        assertThat(resolution.lines()).containsExactly("p.yaml:[7,48] [MissingKey] idempotency has no from");
    }

    @Test
    void budgetOfAnotherKindReplacesTheWhole() {
        ResiliencePlan plan = Resolution.of("""
                        defaults: { retry: { budget: { tokens: 500, transient: 14, throttled: 5 } } }
                        groups: { reads: { select: { method: GET }, retry: { budget: 10% + 1/s } } }
                        """).plan("getOrder");

        assertThat(plan.retry().budget().value().rule()).hasToString("10% + 1/s");
        assertThat(plan.retry().budget().value().scope()).isEqualTo("reads");
    }

    @Test
    void offReplacesABlockAndABlockReplacesOff() {
        Resolution resolution = Resolution.of("""
                defaults: { breaker: { window: 30s, opensAt: 50% over 20 calls, pause: 15s..2m x2, probes: 1 } }
                groups: { reads: { select: { method: GET }, breaker: off } }
                operations:
                  getOrder: { breaker: { window: 1m, opensAt: 50% over 9 calls, pause: 15s..2m x2, probes: 2 } }
                """);

        assertThat(resolution.plan("searchOrders").breaker()).isNull();
        assertThat(resolution.plan("getOrder").breaker().value().window()).isEqualTo(Duration.ofMinutes(1));
        assertThat(resolution.plan("getOrder").breaker().value().scope()).isEqualTo("getOrder");
    }

    @Test
    void blockThatIsNotCompleteIsToldWithWhatItLacks() {
        assertThat(Resolution.of("operations: { getOrder: { breaker: { window: 1m, probes: 2 } } }\n")
                        .lines())
                .containsExactly("p.yaml:[4,46] [MissingKey] breaker has no opensAt, no pause");
    }

    @Test
    void extendedFileIsTheLowestLayerEvenWithItsOperations() {
        ResiliencePlan plan =
                Resolution.of("defaults: { timeout: { call: 9s } }\n", """
                        policy: v1
                        kind: base
                        defaults: { timeout: { call: 1s, attempt: 2s } }
                        groups: { nothing: { select: { tag: nobody }, timeout: { call: 3s } } }
                        operations: { getOrder: { timeout: { call: 4s, connect: 1s } }, noSuchThing: { breaker: off } }
                        """).plan("getOrder");

        assertThat(plan.timeout().call().value()).isEqualTo(Duration.ofSeconds(9));
        assertThat(plan.timeout().attempt().value()).isEqualTo(Duration.ofSeconds(2));
        assertThat(plan.timeout().connect().origin().place().file()).isEqualTo("base.yaml");
    }
}
