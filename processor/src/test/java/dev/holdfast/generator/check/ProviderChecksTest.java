package dev.holdfast.generator.check;

import static dev.holdfast.generator.SampleSettings.setting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.SamplePlans;
import dev.holdfast.generator.SampleSettings;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.CommonRules;
import dev.holdfast.generator.plan.IntegrationPlan;
import dev.holdfast.generator.plan.ObservePlan;
import dev.holdfast.generator.plan.ProviderFacts;
import dev.holdfast.generator.plan.Tier;
import dev.holdfast.text.Objective;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about a provider: encrypted, and somebody is told when it fails. */
final class ProviderChecksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.shop.example",
                "https://api.shop.example:8443/v1",
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://[::1]:9000/v1"
            })
    void takesEncryptedAndLocalUrls(String url) {
        assertThat(baseUrl(url)).isEmpty();
    }

    @Test
    void refusesCleartext() {
        assertThat(baseUrl("http://api.shop.example/v1")).singleElement().satisfies(it -> {
            assertThat(DiagnosticText.headline(it))
                    .isEqualTo("[CleartextBaseUrl] base URL http://api.shop.example/v1 of shop is not https");
            assertThat(it.place()).isEqualTo(SampleSettings.place(3));
            assertThat(it.fixes()).containsExactly("`baseUrl: https://api.shop.example/v1`");
        });
        assertThat(baseUrl("http://localhost.evil.example")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:hunter2@api.shop.example",
                "https://api.shop.example/?key=hunter2",
                "https:// user:hunter2@api.shop.example",
                "https://api.shop.example/#hunter2"
            })
    void doesNotPrintWhatMayBeASecret(String url) {
        assertThat(baseUrl(url))
                .singleElement()
                .satisfies(it -> assertThat(DiagnosticText.whole(it)).doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.shop.example", "https://", "mailto:a", "ftp://api.shop.example"})
    void refusesWhatIsNoUrlOfAServer(String url) {
        assertThat(baseUrl(url)).hasSize(1);
    }

    @Test
    void asksWhoIsToldWhenItFails() {
        assertThat(observed(null)).singleElement().satisfies(it -> {
            assertThat(DiagnosticText.headline(it))
                    .isEqualTo("[NobodyIsTold] integration shop has no slo, no ticket, no runbook");
            assertThat(it.place()).isEqualTo(SampleSettings.place(2));
            assertThat(it.fixes())
                    .containsExactly(
                            "`observe: { slo: 99.5% over 30d, ticket: \"shop-team\", runbook: docs/runbooks/shop.md }`");
        });
    }

    @Test
    void asksOnlyForWhatIsMissing() {
        ObservePlan withoutRunbook = new ObservePlan(
                setting(Objective.parse("99.9% over 30d")),
                setting("shop-oncall"),
                null,
                null,
                SampleSettings.origin(80, "observe"));

        assertThat(observed(withoutRunbook)).singleElement().satisfies(it -> {
            assertThat(it.headline()).isEqualTo("integration shop has no runbook");
            assertThat(it.place()).isEqualTo(SampleSettings.place(80));
        });
    }

    @Test
    void isSilentWhereSomebodyIsTold() {
        assertThat(observed(new ObservePlan(
                        setting(Objective.parse("99.9% over 30d")),
                        null,
                        setting("shop-team"),
                        setting("docs/shop.md"),
                        SampleSettings.origin(80, "observe"))))
                .isEmpty();
    }

    private static List<Diagnostic> baseUrl(String url) {
        return CheckRun.about(SamplePlans.provider(url, CommonRules.none()), Words.POLICY);
    }

    private static List<Diagnostic> observed(@Nullable ObservePlan observe) {
        Diagnostics diagnostics = new Diagnostics();
        new Checks(Words.POLICY, diagnostics)
                .check(new IntegrationPlan(
                        "shop",
                        "shop-team",
                        Tier.STANDARD,
                        observe,
                        List.of(),
                        List.of(),
                        ProviderFacts.none(),
                        Map.of(),
                        SampleSettings.origin(2, "provider")));
        return diagnostics.all();
    }
}
