package dev.holdfast.generator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.text.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyReaderTest {
    @Test
    void smallestPolicyOfTheDocumentationIsRead() {
        PolicyFile policy = ReadPolicy.resource("smallest.policy.yaml").valid();

        assertThat(policy.provider().id().value()).isEqualTo("petstore");
        assertThat(policy.provider().title().value()).isEqualTo("petstore");
        assertThat(policy.use().entries()).extracting(Stated::value).containsExactly("getPetById", "placeOrder");
        assertThat(policy.secrets().get("petstore-key").source().value()).isEqualTo("env:PETSTORE_KEY");
        assertThat(policy.observe().objective().value()).hasToString("99.5% over 30d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stripe.policy.yaml", "github.policy.yaml"})
    void largePoliciesAreRead(String name) {
        ReadPolicy.resource(name).valid();
    }

    @Test
    void sectionsAreTyped() {
        PolicyFile policy = ReadPolicy.resource("stripe.policy.yaml").valid();

        assertThat(policy.keys().retention()).isEqualTo(Duration.ofHours(24));
        assertThat(policy.keys().replays()).extracting(Object::toString).containsExactly("2xx", "402", "5xx");
        assertThat(policy.headers().get("Stripe-Version").value()).isEqualTo("2023-08-16");
        assertThat(policy.names().methods().get("PostRefunds").value()).isEqualTo("refunds.create");
        assertThat(policy.failures().get(FailureClass.IN_PROGRESS))
                .extracting(Stated::value)
                .containsExactly(Condition.parse("409; /error/code: idempotency_key_in_use"));
    }

    @Test
    void sectionsOfABaseLieBelowThoseOfThePolicy() {
        PolicyFile policy = ReadPolicy.resource("stripe.policy.yaml").valid();

        assertThat(policy.observe().objective().value()).hasToString("99.9% over 30d");
        assertThat(policy.observe().ticket().value()).isEqualTo("slack:#everything");
        assertThat(policy.observe().ticket().place().file()).isEqualTo("org.base.yaml");
    }

    @Test
    void conditionsMeanTheSameWithAndWithoutQuotes() {
        PolicyFile policy = ReadPolicy.resource("github.policy.yaml").valid();

        assertThat(policy.failures().get(FailureClass.THROTTLED))
                .extracting(it -> it.value().toString())
                .containsExactly(
                        "429",
                        "403; retry-after: present",
                        "403; x-ratelimit-remaining: 0",
                        "403; /message: *secondary rate limit*");
    }

    @Test
    void unknownKeyComesWithTheNearestOneAndItsLine() {
        ReadPolicy read = ReadPolicy.with("defaults:\n  tiemout: { call: 1s }\n");

        assertThat(read.policy()).isEmpty();
        assertThat(read.lines())
                .containsExactly("p.yaml:[5,3] [UnknownKey] tiemout is not a key of defaults, did you mean timeout?");
    }

    @Test
    void missingKeyComesWithAnExample() {
        ReadPolicy read = ReadPolicy.text(ReadPolicy.SMALL.replace("owner: pets, ", ""), Map.of());

        assertThat(read.lines()).containsExactly("p.yaml:[2,11] [MissingKey] provider has no owner");
        assertThat(read.findings().get(0).fixes()).containsExactly("`owner: payments-platform`");
    }

    @ParameterizedTest
    @CsvSource({"1:30", "0123", "1_000", "5", "0s"})
    void durationWithoutUnitIsToldWithItsText(String text) {
        ReadPolicy read = ReadPolicy.with("defaults: { timeout: { call: " + text + " } }\n");

        assertThat(read.lines())
                .singleElement()
                .asString()
                .startsWith("p.yaml:[4,30] [UnitlessValue] defaults.timeout.call: " + text + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "limits, rate, 30/m, write 30/min",
        "timeout, call, 6m0s, write 6m",
    })
    void doubtfulUnitComesWithTheClearOne(String block, String key, String text, String fix) {
        ReadPolicy read = ReadPolicy.with("defaults: { " + block + ": { " + key + ": " + text + " } }\n");

        assertThat(read.lines()).singleElement().asString().contains("[InvalidValue] defaults." + block + "." + key);
        assertThat(read.findings().get(0).fixes()).containsExactly(fix);
    }

    @ParameterizedTest
    @CsvSource({"30/min", "5000/day", "80/s", "500/h"})
    void ratesWithClearUnitsAreTaken(String rate) {
        ReadPolicy.with("defaults: { limits: { rate: " + rate + " } }\n").valid();
    }

    @Test
    void timeoutOverADayIsRefused() {
        assertThat(ReadPolicy.with("defaults: { timeout: { call: 25h } }\n").lines())
                .containsExactly("p.yaml:[4,30] [UnitlessValue] defaults.timeout.call: 25h is longer than 24h");
    }

    @Test
    void offIsAWordAndNoIsNotOneOfThem() {
        ReadPolicy.with("defaults: { breaker: off, response: { redirects: never } }\n")
                .valid();

        assertThat(ReadPolicy.with("defaults: { breaker: no }\n").lines())
                .containsExactly("p.yaml:[4,22] [InvalidValue] defaults.breaker is no, not off");
        assertThat(ReadPolicy.with("defaults: { response: { redirects: no } }\n")
                        .lines())
                .containsExactly(
                        "p.yaml:[4,36] [InvalidValue] defaults.response.redirects is no, not one of never, same-origin");
    }

    @Test
    void dateOfAVersionStaysText() {
        PolicyFile policy = ReadPolicy.with("contract: { versionHeader: { X-GitHub-Api-Version: 2022-11-28 } }\n")
                .valid();

        assertThat(policy.headers().get("X-GitHub-Api-Version").value()).isEqualTo("2022-11-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    tenant: { header: X };                            tenant in a policy
                    environments: { live: x };                        environments in a policy
                    tunable: { retry.attempts: 1..3 };                tunable in a policy
                    contract: { failOn: breaking-used };              failOn in contract
                    operations: { a: { revalidate: { by: etag } } };    revalidate in operations.a
                    operations: { a: { idempotency: { plan: lookup } } };   operations.a.idempotency.plan as lookup
                    operations: { a: { idempotency: { from: derived } } };  operations.a.idempotency.from as derived
                    defaults: { retry: { until: x } };               until in defaults.retry
                    defaults: { revalidate: x };                          revalidate in defaults
                    auth: { scheme: a, secret: b, per: tenant };      per in auth
                    parameters: { ServiceSid: client };               parameters.ServiceSid as client
                    """)
    void whatIsNotSupportedYetIsSaidSo(String text, String what) {
        assertThat(ReadPolicy.with(text + "\n").lines())
                .singleElement()
                .asString()
                .endsWith(what + " is not supported yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env: sk_live_hunter2", "env: \"hunter2 \"", "env: 4hunter2", "file: sk_live_hunter2"})
    void sourceThatMayBeTheSecretItselfIsNotShown(String source) {
        ReadPolicy read = ReadPolicy.with("secrets: { k: { type: static-api-key, source: { " + source + " } } }\n");

        String key = source.substring(0, source.indexOf(':'));
        assertThat(read.lines())
                .singleElement()
                .asString()
                .endsWith("[InvalidValue] secrets.k.source." + key + " does not have the form of its key");
        assertThat(DiagnosticText.whole(read.findings().get(0))).doesNotContain("hunter2");
    }

    @Test
    void nullIsNoValue() {
        assertThat(ReadPolicy.with("defaults: { breaker: null }\n").lines())
                .containsExactly("p.yaml:[4,22] [InvalidValue] defaults.breaker is null: leave the key out,"
                        + " what is absent is off");
    }

    @Test
    void wrongKindComesWithAnExample() {
        ReadPolicy read = ReadPolicy.with("defaults: { timeout: 5s }\n");

        assertThat(read.lines()).containsExactly("p.yaml:[4,22] [InvalidValue] defaults.timeout is text, not a map");
        assertThat(read.findings().get(0).fixes())
                .containsExactly("`timeout: { call: 10s, attempt: 3s, connect: 1s }`");
    }

    @Test
    void extendedFileMustBeABase() {
        ReadPolicy read = ReadPolicy.text(
                ReadPolicy.SMALL + "extends: [other.yaml, gone.yaml, floor.yaml]\n",
                Map.of("other.yaml", ReadPolicy.SMALL, "floor.yaml", "policy: v1\nkind: floor\n"));

        assertThat(read.lines())
                .containsExactly(
                        "p.yaml:[4,11] [InvalidValue] extends names other.yaml, which is neither of kind: base nor of kind: floor",
                        "p.yaml:[4,23] [InvalidValue] extends names gone.yaml, which does not exist",
                        "floor.yaml:[1,1] [MissingKey] a floor has no floor");
    }

    @Test
    void filesThatExtendEachOtherAreRefused() {
        ReadPolicy read = ReadPolicy.text(
                ReadPolicy.SMALL + "extends: [a.yaml]\n",
                Map.of(
                        "a.yaml", "policy: v1\nkind: base\nextends: [b.yaml]\n",
                        "b.yaml", "policy: v1\nkind: base\nextends: [a.yaml]\n"));

        assertThat(read.lines()).containsExactly("b.yaml:[3,11] [InvalidValue] a.yaml extends itself");
    }

    @Test
    void extendedFilesComeBeforeThoseThatExtendThemAndOnce() {
        PolicyFile policy = ReadPolicy.text(
                        ReadPolicy.SMALL + "extends: [a.yaml, b.yaml]\n",
                        Map.of(
                                "a.yaml", "policy: v1\nkind: base\nextends: [c.yaml]\n",
                                "b.yaml", "policy: v1\nkind: base\nextends: [c.yaml]\n",
                                "c.yaml", "policy: v1\nkind: base\n"))
                .valid();

        assertThat(policy.layers())
                .extracting(PolicyLayers::path)
                .isEqualTo(List.of("c.yaml", "a.yaml", "b.yaml", "p.yaml"));
    }

    @Test
    void baseAloneIsNoPolicy() {
        assertThat(ReadPolicy.text("policy: v1\nkind: base\n", Map.of()).lines())
                .containsExactly("p.yaml [InvalidValue] p.yaml is of kind: base, which other policies extend");
    }
}
