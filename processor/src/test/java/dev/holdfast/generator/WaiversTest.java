package dev.holdfast.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.holdfast.engine.HoldfastVersion;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.javac.ContractLaws;
import dev.holdfast.generator.javac.HoldfastProcessor;
import dev.holdfast.generator.plan.WaivedRule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules that are knowingly broken, until a day. */
final class WaiversTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            paths:
              /payments: { post: { operationId: pay, responses: { '204': { description: done } } } }
              /messages: { post: { operationId: send, responses: { '204': { description: done } } } }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aWaiverHidesWhatItNamesAndNothingElse() {
        Generation generation = generate("{ operationId: pay }", "2027-01-31").orElseThrow();

        assertThat(diagnostics.all()).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo(Rule.NOTHING_MAKES_IT_SAFE);
            assertThat(it.subjects()).containsExactly("send");
        });
        assertThat(generation.plan().operations().get(0).waived())
                .containsExactly(new WaivedRule(
                        "NothingMakesItSafe", "the books are compared every night", "shop-team", "2027-01-31"));
        assertThat(generation.plan().operations().get(1).waived()).isEmpty();
    }

    @Test
    void whatIsWaivedStandsOnTheMethodAndJavacKeepsSilent() {
        Generation generation = generate("{ method: POST }", "2027-01-31").orElseThrow();

        assertThat(diagnostics.all()).isEmpty();
        assertThat(generation.files())
                .anySatisfy(it -> assertThat(it.text()).contains("@Waived(").contains("rule = \"NothingMakesItSafe\""));
        ContractLaws.check(generation.plan());
    }

    @Test
    void anExpiredWaiverOnlyWarnsWhereAnOldVersionMayBeBuilt() {
        assertThat(generate("{ method: POST }", "2026-11-22")).isPresent();

        assertThat(lines())
                .containsExactly("WARNING [WaiverExpired] waiver of NothingMakesItSafe ended on 2026-11-22, 1 day ago");
    }

    @Test
    void anExpiredWaiverGivesItsFindingBackWhereAPolicyIsChecked() {
        check("2026-11-22");

        assertThat(lines())
                .containsExactly(
                        "WARNING [NothingMakesItSafe] nothing makes a repeat safe",
                        "ERROR [WaiverExpired] waiver of NothingMakesItSafe ended on 2026-11-22, 1 day ago");
    }

    @Test
    void aDayThatIsNoneIsADayThatHasPassed() {
        check("2027-02-31");

        assertThat(lines())
                .contains("ERROR [WaiverExpired] waiver of NothingMakesItSafe ends on 2027-02-31, which is no day");
    }

    @Test
    void itsLastDayIsStillItsOwn() {
        check("2026-11-23");

        assertThat(lines()).isEmpty();
    }

    @Test
    void aWaiverForTooLongIsRefused() {
        check("2027-05-22");
        assertThat(lines()).isEmpty();

        check("2027-05-23");
        assertThat(lines())
                .containsExactly(
                        "ERROR [WaiverNotAllowed] waiver of NothingMakesItSafe ends in 181 days, more than 180");
    }

    @Test
    void aSelectorThatMatchesNothingIsReportedWithTheNearestName() {
        generate("{ operationId: pey }", "2027-01-31");

        assertThat(lines())
                .contains("ERROR [SelectorMatchesNothing] waiver of NothingMakesItSafe selects what matches no used"
                        + " operation, did you mean pay?");
    }

    @Test
    void theReasonHasTwentyCharactersAtLeast() {
        String policy =
                policy("{ method: POST }", "2027-01-31").replace("the books are compared every night", "because");
        generator(policy).generate(request(), diagnostics);

        assertThat(lines()).singleElement().asString().contains("ERROR [InvalidValue] waivers.reason is because");
    }

    @Test
    void aHandWrittenInterfaceWaivesWithTheAnnotation() {
        assertThat(compile("NoBreaker").diagnostics()).isEmpty();
        assertThat(compile("NoLimits").warnings())
                .singleElement()
                .satisfies(it -> assertThat(it.getMessage(null)).contains("[NoBreaker]"));
        assertThat(compile("MissingTimeout").errors())
                .singleElement()
                .satisfies(it -> assertThat(it.getMessage(null)).contains("rule MissingTimeout cannot be waived"));
    }

    private static Compilation compile(String rule) {
        return Compiler.javac()
                .withProcessors(new HoldfastProcessor())
                .compile(JavaFileObjects.forSourceString("com.acme.NotesClient", """
                        package com.acme;

                        import dev.holdfast.annotation.*;

                        @Client(id = "notes", baseUrl = "https://notes.example", userAgent = "acme")
                        @RateLimit(rate = "50/s")
                        @Waived(rule = "%s", reason = "it runs once a night", owner = "notes", expires = "2027-01-31")
                        public interface NotesClient extends AutoCloseable {
                            @Get("/notes")
                            @Timeout(call = "5s", attempt = "1s", connect = "200ms")
                            String list();

                            @Override
                            void close();
                        }
                        """.formatted(rule)));
    }

    private Optional<Generation> generate(String select, String expires) {
        return generator(policy(select, expires)).generate(request(), diagnostics);
    }

    private void check(String expires) {
        generator(policy("{ method: POST }", expires)).check(request(), diagnostics);
    }

    private List<String> lines() {
        return diagnostics.all().stream()
                .map(it -> it.severity() + " " + DiagnosticText.headline(it))
                .toList();
    }

    private static GenerationRequest request() {
        return new GenerationRequest("shop.yaml", "policy.yaml", "com.acme");
    }

    private static Generator generator(String policy) {
        return new Generator(
                name -> Optional.of((name.equals("policy.yaml") ? policy : DOCUMENT).getBytes(StandardCharsets.UTF_8)),
                HoldfastVersion.VALUE,
                TODAY);
    }

    private static String policy(String select, String expires) {
        return """
                policy: v1
                provider: { id: shop, baseUrl: "https://shop.example", owner: shop-team, userAgent: acme }
                use: [pay, send]
                defaults:
                  timeout: { call: 8s, attempt: 2s, connect: 1s }
                  breaker: { window: 30s, opensAt: 50%% over 20 calls, pause: 5s..1m x2, probes: 2 }
                  limits: { rate: 50/s, burst: 10, concurrent: 20, queue: 2s }
                  idempotency: { plan: none, because: "the provider documents no key" }
                observe: { slo: 99.5%% over 30d, ticket: shop-team, runbook: docs/shop.md }
                waivers:
                  - rule: NothingMakesItSafe
                    select: %s
                    owner: shop-team
                    expires: %s
                    reason: "the books are compared every night"
                """.formatted(select, expires);
    }
}
