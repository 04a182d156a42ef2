package dev.holdfast.generator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.source.SourceResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies of eight real integrations break no rule; broken in one way, that rule is found, at its line, and no other. */
final class RealPoliciesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Map<String, String> DOCUMENTS = Map.of(
            "adyen", "adyen-checkout-v71.json",
            "github", "github.json",
            "openai", "openai.yaml",
            "resend", "resend.yaml",
            "slack", "slack-web.json",
            "stripe", "stripe.yaml",
            "twilio-verify", "twilio-verify-v2.json",
            "xero", "xero-accounting.yaml");

    private static Path specs;

    @BeforeAll
    static void findDocuments() {
        String directory = System.getProperty("holdfast.specs", "");
        assumeThat(directory)
                .as("the directory of real documents, holdfast.specs")
                .isNotEmpty();
        specs = Path.of(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adyen", "github", "openai", "resend", "slack", "stripe", "twilio-verify", "xero"})
    void nothingIsFoundInAGoodOne(String provider) {
        assertThat(check(provider, policy(provider))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void oneThingIsFoundInOneThatIsBrokenOnce(String provider, Rule rule, String good, String broken, String place) {
        String policy = policy(provider);
        assertThat(policy).contains(good);
        String edited = policy.replace(good, broken);

        assertThat(check(provider, edited)).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo(rule);
            assertThat(edited.lines().toList().get(it.place().line() - 1)).contains(place);
        });
    }

    static List<Arguments> broken() {
        List<Arguments> edits = new ArrayList<>(List.of(
                edit(
                        "adyen",
                        Rule.SAFETY_CONTRADICTS_METHOD,
                        ", because: \"it lists payment methods and changes nothing\"",
                        "",
                        "safety"),
                edit(
                        "adyen",
                        Rule.MISSING_IDEMPOTENCY_PLAN,
                        "not: { operationId: post-paymentMethods } }, idem",
                        "not: { operationId: [post-paymentMethods, post-sessions] } }, idem",
                        "post-sessions"),
                edit(
                        "adyen",
                        Rule.UNUSED_PROVIDER_KEY,
                        "plan: key, from: caller",
                        "plan: natural, because: \"it is looked up\"",
                        "it is looked up"),
                edit("adyen", Rule.RETRIES_OUTLIVE_CALL, "attempt: 14s", "attempt: 30s", "attempt: 30s"),
                edit("slack", Rule.SUCCESS_MAY_HIDE_FAILURE, "status: 2xx", "status: 4xx", "use:"),
                edit("openai", Rule.STREAM_WITHOUT_IDLE_TIMEOUT, "idle: 10s, ", "", "use:"),
                edit(
                        "openai",
                        Rule.SAFETY_CONTRADICTS_METHOD,
                        ", because: \"a pure function of its input\"",
                        "",
                        "safety: read"),
                edit(
                        "openai",
                        Rule.WINDOW_TOO_SHORT,
                        "  retry: { advice",
                        "  breaker: { window: 30s }\n  retry: { advice",
                        "window: 30s"),
                edit(
                        "openai",
                        Rule.MEMORY_BOUND,
                        "advice: x-should-retry }",
                        "advice: x-should-retry }\n  response: { most: 32MiB }",
                        "most: 32MiB"),
                edit(
                        "resend",
                        Rule.ONE_STATUS_TWO_MEANINGS,
                        "invalid_idempotent_request",
                        "concurrent_idempotent_requests",
                        "mismatch"),
                edit(
                        "adyen",
                        Rule.GENERATED_KEY_ON_CRITICAL_PATH,
                        "from: caller } }",
                        "from: generated } }",
                        "from: generated"),
                edit("resend", Rule.CLEARTEXT_BASE_URL, "https://api", "http://api", "http://api"),
                edit("slack", Rule.CREDENTIAL_AS_PARAMETER, "parameters: { token: drop }\n", "", "use:"),
                edit("slack", Rule.EXCESS_SCOPES, "channels:read, ", "channels:read, admin, ", "admin"),
                edit("slack", Rule.MISSING_SCOPE, "users:read, ", "", "scheme:"),
                edit("slack", Rule.ALERTS_THROUGH_THE_PROVIDER, "mail:dev-platform", "slack:#alerts", "slack:#alerts"),
                edit("stripe", Rule.VERSION_HEADER_DISAGREES, "2023-08-16", "2020-08-27", "2020-08-27"),
                edit("stripe", Rule.WAIVER_NOT_ALLOWED, "expires: 2027-02-28", "expires: 2028-02-28", "2028-02-28"),
                edit(
                        "twilio-verify",
                        Rule.NATURAL_NEEDS_REASON,
                        ", because: \"it sets the status to an absolute value\"",
                        "",
                        "UpdateVerification"),
                edit(
                        "xero",
                        Rule.KEY_OUTLIVED_BY_RETRIES,
                        "retention: 6m, margin: 30s",
                        "retention: 55s, margin: 30s",
                        "timeout:"),
                edit(
                        "xero",
                        Rule.PUT_MAY_CREATE,
                        "method: [POST, PUT] }, ",
                        "method: [POST, PUT], not: { operationId: createPayments } }, ",
                        "createPayments"),
                edit(
                        "github",
                        Rule.REPEAT_LOOKS_LIKE_FAILURE,
                        "    repeats: { done: 405, answer: unknown }\n",
                        "",
                        "pulls/merge"),
                edit(
                        "github",
                        Rule.GROUPS_DISAGREE,
                        "over: [search], limits: { bucket: code_search, ",
                        "limits: { ",
                        "search:")));
        for (String provider : List.of("adyen", "resend", "slack", "twilio-verify")) {
            edits.add(edit(provider, Rule.LOOSENS_FLOOR, "every: 90d", "every: 365d", "every: 365d"));
        }
        return edits;
    }

    private static Arguments edit(String provider, Rule rule, String good, String broken, String place) {
        return Arguments.of(provider, rule, good, broken, place);
    }

    private static List<Diagnostic> check(String provider, String policy) {
        String document = requireNonNull(DOCUMENTS.get(provider));
        Diagnostics diagnostics = new Diagnostics();
        InputFiles files = name -> Optional.of(
                switch (name) {
                    case "policy.yaml" -> policy.getBytes(StandardCharsets.UTF_8);
                    case "floor.yaml", "base.yaml" -> resource(name);
                    default -> content(specs.resolve(name));
                });
        new Generator(files, "0.1.0", TODAY)
                .check(new GenerationRequest(document, "policy.yaml", "com.acme"), diagnostics);
        // what a provider shows as an example is not ours to mend
        return diagnostics.all().stream()
                .filter(it -> it.rule() != Rule.LITERAL_SECRET)
                .toList();
    }

    private static String policy(String provider) {
        return new String(resource(provider + ".policy.yaml"), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        return SourceResource.read(RealPoliciesTest.class, "integrations/" + name);
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
