package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.annotation.QuotaUnit;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.FallbackPlan;
import dev.holdfast.generator.plan.QuotaPlan;
import dev.holdfast.generator.plan.RepeatsPlan;
import dev.holdfast.generator.policy.ReadPolicy;
import dev.holdfast.text.Condition;
import dev.holdfast.text.WebOrigin;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanReadersTest {
    private static final String BREAKER = "window: 30s, opensAt: 50% over 20 calls, pause: 15s..2m x2, probes: 1";

    @Test
    void keyWithoutKeysIsAnError() {
        Resolution resolution =
                Resolution.of("operations: { payOrder: { idempotency: { plan: key, from: caller } } }\n");

        assertThat(resolution.lines())
                .containsExactly("p.yaml:[4,48] [MissingKey] plan: key needs keys, which the policy lacks");
    }

    @Test
    void writeWithoutAPlanIsLeftToTheRules() {
        assertThat(Resolution.of("").plan("payOrder").idempotency()).isNull();
    }

    @Test
    void planForWritesDoesNotTouchReads() {
        Resolution resolution = Resolution.of("defaults: { idempotency: { plan: none, because: no key } }\n");

        assertThat(resolution.plan("getOrder").idempotency()).isNull();
        assertThat(resolution.plan("putAddress").idempotency()).isNotNull();
    }

    @Test
    void burstWithoutARateIsAnError() {
        assertThat(Resolution.of("operations: { payOrder: { limits: { burst: 5 } } }\n")
                        .lines())
                .containsExactly("p.yaml:[4,44] [MissingKey] limits has no rate");
    }

    @Test
    void noLimitsNeedAReason() {
        assertThat(Resolution.of("operations: { payOrder: { limits: none } }\n").lines())
                .containsExactly("p.yaml:[4,35] [MissingKey] limits: none in operation payOrder has no because");
        assertThat(Resolution.of("operations: { payOrder: { limits: none, because: one a day } }\n")
                        .plan("payOrder")
                        .limit())
                .isNull();
    }

    @Test
    void breakerOfEachOperationIsCalledAfterIt() {
        Resolution resolution = Resolution.of("defaults: { breaker: { scope: operation, " + BREAKER + " } }\n");

        assertThat(resolution.plan("payOrder").breaker().value().scope()).isEqualTo("payOrder");
    }

    @Test
    void breakerOfAnUnknownScopeIsAnError() {
        assertThat(Resolution.of("defaults: { breaker: { scope: provder, " + BREAKER + " } }\n")
                        .lines())
                .containsExactly("p.yaml:[4,31] [InvalidValue] breaker.scope is provder, which is neither provider,"
                        + " operation nor a group, did you mean provider?");
    }

    @Test
    void bucketWithTwoSetsOfValuesIsAnError() {
        Resolution resolution = Resolution.of("""
                operations:
                  payOrder: { limits: { bucket: b, rate: 1/s } }
                  placeOrder: { limits: { bucket: b, rate: 2/s } }
                """);

        assertThat(resolution.lines())
                .singleElement()
                .asString()
                .endsWith("[InvalidValue] the limit shared by b has two sets of values");
    }

    @Test
    void countersOfAProviderAreOneOrSeveral() {
        QuotaPlan seconds = new QuotaPlan("x-left", "x-reset", QuotaUnit.GO_DURATION, "");
        QuotaPlan days = new QuotaPlan("x-day-left", "x-day-reset", QuotaUnit.EPOCH_SECONDS, "x-bucket");
        Resolution resolution = Resolution.of("""
                defaults: { quota: { remaining: x-left, reset: x-reset, unit: go-duration } }
                operations:
                  payOrder:
                    quota:
                      - { remaining: x-left, reset: x-reset, unit: go-duration }
                      - { remaining: x-day-left, reset: x-day-reset, unit: epoch-seconds, bucket: x-bucket }
                """);

        assertThat(resolution.plan("getOrder").quotas().value()).containsExactly(seconds);
        assertThat(resolution.plan("payOrder").quotas().value()).containsExactly(seconds, days);
    }

    @Test
    void redirectsAreForTheSameOriginOrForListedOnesToo() {
        Resolution resolution = Resolution.of("""
                defaults: { response: { most: 1MiB, redirects: same-origin } }
                operations:
                  payOrder: { response: { redirects: never } }
                  deleteOrder: { response: { redirects: ["https://files.example.com"] } }
                """);

        assertThat(resolution.plan("getOrder").redirects().value()).isEmpty();
        assertThat(resolution.plan("payOrder").redirects()).isNull();
        assertThat(resolution.plan("deleteOrder").redirects().value())
                .containsExactly(WebOrigin.parse("https://files.example.com"));
    }

    @Test
    void processesShareWhatCanBeDivided() {
        Resolution resolution = Resolution.of("""
                defaults: { limits: { rate: [80/s, 5000/day], replicas: 6 } }
                """);

        assertThat(resolution.plan("getOrder").limit().value().replicas()).isEqualTo(6);
        assertThat(Resolution.of("defaults: { limits: { rate: [80/s, 5/day], replicas: 6 } }\n")
                        .lines())
                .singleElement()
                .asString()
                .endsWith("[InvalidValue] limits.replicas: 6 processes share 5/day, which is less than one for each");
    }

    @Test
    void ofFallbacksThereIsOne() {
        Resolution resolution = Resolution.of("""
                defaults: { fallback: { cached: 10m } }
                operations:
                  payOrder: { fallback: { static: "[]" } }
                  deleteOrder: { fallback: none }
                """);
        Resolution handled = Resolution.of("defaults: { fallback: handler }\n");

        assertThat(resolution.plan("getOrder").fallback().value())
                .isEqualTo(new FallbackPlan.Cached(Duration.ofMinutes(10)));
        assertThat(resolution.plan("payOrder").fallback().value()).isEqualTo(new FallbackPlan.Constant("[]"));
        assertThat(resolution.plan("deleteOrder").fallback()).isNull();
        assertThat(handled.plan("getOrder").fallback().value()).isEqualTo(new FallbackPlan.Handler());
    }

    @Test
    void whatARepeatSeesIsAStatusOrACondition() {
        Resolution resolution = Resolution.of("""
                operations:
                  deleteOrder: { repeats: { done: 404 } }
                  payOrder: { repeats: { done: { status: 400, /error/code: [paid, settled] }, answer: unknown } }
                """);

        assertThat(resolution.plan("deleteOrder").repeats().value())
                .isEqualTo(new RepeatsPlan(Condition.parse("404"), false));
        assertThat(resolution.plan("payOrder").repeats().value())
                .isEqualTo(new RepeatsPlan(Condition.parse("400; /error/code: paid|settled"), true));
        assertThat(resolution.plan("getOrder").repeats()).isNull();
    }

    @Test
    void adviceIsAHeader() {
        Resolution resolution = Resolution.of("defaults: { retry: { advice: x-should-retry } }\n");

        assertThat(resolution.plan("getOrder").retry().advice().value()).isEqualTo("x-should-retry");
    }

    @Test
    void tokensThatDoNotSufficeForOneRetryAreRefused() {
        assertThat(Resolution.of("defaults: { retry: { budget: { tokens: 5, transient: 14, throttled: 5 } } }\n")
                        .lines())
                .singleElement()
                .asString()
                .contains("[InvalidValue] retry.budget: 14 transient is not from 1 to 5");
    }

    @Test
    void schemeAndSecretThatAreNotThereAreTold() {
        Diagnostics diagnostics = new Diagnostics();
        var policy = ReadPolicy.with("auth: { scheme: bearer, secret: a }\n").valid();

        assertThat(new AuthResolver(policy, diagnostics).resolve(List.of())).isEmpty();

        assertThat(diagnostics.all())
                .extracting(it -> it.headline())
                .containsExactly(
                        "auth.secret is a, which is not under secrets",
                        "auth.scheme is bearer, which is no security scheme of the document");
    }
}
