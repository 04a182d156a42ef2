package dev.holdfast.generator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.source.SourceResource;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy that breaks no rule, broken in one way at a time: that rule is found, in the line that was changed, and no other. */
final class BrokenPoliciesTest {
    private static final String DOCUMENT = "shop.yaml";
    private static final String POLICY = "shop.policy.yaml";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Map<String, String> files =
            new LinkedHashMap<>(Map.of(DOCUMENT, read(DOCUMENT), POLICY, read(POLICY)));
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void nothingIsFoundInAGoodOne() {
        Optional<Generation> generation = generate();

        assertThat(diagnostics.all()).isEmpty();
        assertThat(generation).isPresent();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("inPolicy")
    void oneThingIsFoundInAPolicyThatIsBrokenOnce(Rule rule, String good, String broken, String place) {
        edit(POLICY, good, broken);

        generate();

        assertThat(diagnostics.all())
                .as(texts())
                .singleElement()
                .satisfies(it -> assertThat(it.rule()).isEqualTo(rule))
                .satisfies(it -> assertThat(it.place().file()).isEqualTo(POLICY))
                .satisfies(it -> assertThat(line(it)).contains(place));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("inDocument")
    void oneThingIsFoundInAPolicyThatMissesWhatTheDocumentSays(Rule rule, String before, String after, String place) {
        edit(DOCUMENT, before, after);

        generate();

        assertThat(diagnostics.all())
                .as(texts())
                .singleElement()
                .satisfies(it -> assertThat(it.rule()).isEqualTo(rule))
                .satisfies(it -> assertThat(line(it)).contains(place));
    }

    static List<Arguments> inPolicy() {
        return List.of(
                broken(Rule.RETRY_AFTER_NEVER_FITS, "wait: 2s", "wait: 7s", "wait: 7s"),
                broken(Rule.STREAM_WITHOUT_IDLE_TIMEOUT, "idle: 5s, ", "", "use:"),
                broken(
                        Rule.SHADOWED_GROUP,
                        "most: 2MiB }\n",
                        "most: 2MiB }\n  all: { select: { method: GET }, over: [reads], response: { most: 3MiB } }\n",
                        "  reads:"),
                broken(
                        Rule.SAFETY_CONTRADICTS_METHOD,
                        "    because: \"it searches and stores nothing\"\n",
                        "",
                        "safety: read"),
                broken(Rule.ONE_STATUS_TWO_MEANINGS, "/code: reused", "/code: in_use", "mismatch:"),
                broken(
                        Rule.VERSION_HEADER_DISAGREES,
                        "Shop-Version: \"2026-01-31\"",
                        "Shop-Version: \"2025-01-31\"",
                        "2025-01-31"),
                broken(Rule.RETRY_MISSES_LATENCY_GOAL, "99% under 4s", "99% under 2s", "attempts: 3"),
                broken(Rule.NOTHING_MAKES_IT_SAFE, "plan: natural, because", "plan: none, because", "plan: none"),
                broken(
                        Rule.NOTHING_MAKES_IT_SAFE,
                        "plan: natural, because",
                        "plan: at-least-once, because",
                        "plan: at-least-once"),
                broken(Rule.GENERATED_KEY_ON_CRITICAL_PATH, "from: caller", "from: generated", "from: generated"),
                broken(
                        Rule.UNUSED_PROVIDER_KEY,
                        "{ plan: key, from: caller }",
                        "{ plan: natural, because: \"one charge an order\" }",
                        "one charge"),
                broken(
                        Rule.PUT_MAY_CREATE,
                        "  replaceSettings:\n    idempotency: { plan: natural, because: \"it replaces all settings\" }\n",
                        "",
                        "use:"),
                broken(Rule.REPEAT_LOOKS_LIKE_FAILURE, "  removeCharge:\n    repeats: { done: 404 }\n", "", "use:"),
                broken(Rule.KEY_TOO_LONG, "most: 64", "most: 255", "plan: key"),
                broken(Rule.KEY_TOO_LONG, "form: raw, most: 64", "form: sf-string, most: 36", "plan: key"),
                broken(
                        Rule.KEY_OUTLIVED_BY_RETRIES,
                        "retention: 24h, margin: 5m",
                        "retention: 10m, margin: 595s",
                        "timeout:"),
                broken(Rule.NO_LIMITS, "  limits: { rate: 50/s, burst: 10, concurrent: 20, queue: 2s }\n", "", "use:"),
                broken(
                        Rule.NO_BREAKER,
                        "  breaker: { window: 30s, opensAt: 50% over 20 calls, pause: 5s..1m x2, probes: 2 }\n",
                        "",
                        "use:"),
                broken(Rule.MEMORY_BOUND, "most: 1MiB", "most: 64MiB", "most: 64MiB"),
                broken(Rule.WINDOW_TOO_SHORT, "window: 30s", "window: 3s", "window: 3s"),
                broken(
                        Rule.STATIC_SECRET_WITHOUT_ROTATION,
                        "    rotation: { every: 90d, overlap: 24h, owner: shop-team }\n",
                        "",
                        "shop-key:"),
                broken(
                        Rule.SECRET_WITHOUT_REVOCATION,
                        "    revocation: { how: \"the shop's dashboard\", within: 15m }\n",
                        "",
                        "shop-key:"),
                broken(Rule.MISSING_CREDENTIAL, "auth: { scheme: bearerAuth, secret: shop-key }\n", "", "use:"),
                broken(Rule.KEY_IN_QUERY, "scheme: bearerAuth", "scheme: queryKey", "auth:"),
                broken(Rule.ALERTS_THROUGH_THE_PROVIDER, "mail:shop-team", "shop:#alerts", "shop:#alerts"),
                broken(Rule.INVALID_VALUE, "latency: { reads:", "latency: { writes:", "writes:"),
                broken(
                        Rule.WAIVER_HIDES_NOTHING,
                        "contract:",
                        waiver("NoLimits", "2027-01-31") + "contract:",
                        "NoLimits"),
                broken(
                        Rule.WAIVER_NOT_ALLOWED,
                        "contract:",
                        waiver("MissingTimeout", "2027-01-31") + "contract:",
                        "MissingTimeout"),
                broken(
                        Rule.WAIVER_NOT_ALLOWED,
                        "contract:",
                        waiver("NoSuchRule", "2027-01-31") + "contract:",
                        "NoSuchRule"));
    }

    static List<Arguments> inDocument() {
        return List.of(
                broken(
                        Rule.SERVER_IGNORED,
                        "operationId: getCharge\n",
                        "operationId: getCharge\n      servers: [{ url: \"https://other.example\" }]\n",
                        "get:"),
                broken(
                        Rule.SUCCESS_MAY_HIDE_FAILURE,
                        "Charge: { type: object, properties: {",
                        "Charge: { type: object, properties: { ok: { type: boolean },",
                        "use:"),
                broken(
                        Rule.UNUSED_PROVIDER_KEY,
                        "operationId: replaceSettings\n",
                        "operationId: replaceSettings\n      parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]\n",
                        "plan: natural"),
                broken(
                        Rule.CREDENTIAL_AS_PARAMETER,
                        "operationId: getCharge\n",
                        "operationId: getCharge\n      parameters: [{ name: token, in: query, schema: { type: string } }]\n",
                        "use:"),
                broken(
                        Rule.REDIRECT_UNDECIDED,
                        "'204': { description: done }",
                        "'204': { description: done }, '302': { description: elsewhere }",
                        "use:"),
                broken(
                        Rule.DEPRECATED_IN_USE,
                        "operationId: listCharges\n",
                        "operationId: listCharges\n      deprecated: true\n",
                        "use:"),
                broken(Rule.LITERAL_SECRET, "title: Shop", "title: Shop, x-sample: " + Keys.LIVE, "x-sample"));
    }

    private static String waiver(String rule, String expires) {
        return "waivers:\n  - { rule: " + rule + ", owner: shop-team, expires: " + expires
                + ", reason: \"the shop is closed in winter\" }\n";
    }

    private static Arguments broken(Rule rule, String good, String broken, String place) {
        return Arguments.of(rule, good, broken, place);
    }

    private String line(Diagnostic finding) {
        return requireNonNull(files.get(finding.place().file()))
                .lines()
                .toList()
                .get(finding.place().line() - 1);
    }

    private String texts() {
        return diagnostics.all().stream().map(DiagnosticText::located).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private void edit(String file, String before, String after) {
        String text = requireNonNull(files.get(file));
        assertThat(text).as("what is edited in " + file).contains(before);
        files.put(file, text.replace(before, after));
    }

    private Optional<Generation> generate() {
        return new Generator(
                        name -> Optional.ofNullable(files.get(name)).map(it -> it.getBytes(StandardCharsets.UTF_8)),
                        "0.1.0",
                        TODAY)
                .generate(new GenerationRequest(DOCUMENT, POLICY, "com.acme"), diagnostics);
    }

    private static String read(String name) {
        return new String(SourceResource.read(BrokenPoliciesTest.class, "rules/" + name), StandardCharsets.UTF_8);
    }

    /** Keys that open nothing, in pieces, so that no scanner takes this file for a leak. */
    private static final class Keys {
        static final String LIVE = "sk_" + "live_" + "4eC39HqLyjWDarjtT1zdp7dc";
    }
}
