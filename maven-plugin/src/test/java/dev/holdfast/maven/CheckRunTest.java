package dev.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} prints, writes and fails on. */
class CheckRunTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            paths:
              /pets: { put: { operationId: setPets, responses: { '204': { description: Set } } } }
            """;
    private static final String POLICY = """
            policy: v1
            provider: { id: shop, baseUrl: "https://shop.example", owner: pets, userAgent: acme }
            use: [setPets]
            defaults:
              timeout: { call: 5s, attempt: 2s, connect: 500ms }
              retry: { attempts: 1 }
              idempotency: { plan: natural }
            observe: { slo: 99% over 30d, ticket: pets, runbook: docs/shop.md }
            """;

    @TempDir
    Path base;

    private final List<String> printed = new ArrayList<>();

    @BeforeEach
    void writeInputs() throws IOException {
        Files.writeString(base.resolve("shop.yaml"), DOCUMENT);
        Files.writeString(base.resolve("shop.policy.yaml"), POLICY);
    }

    @Test
    void printsWarningsAndNothingElseAndWritesNothing() throws Exception {
        check(null);

        assertThat(printed).isNotEmpty().allSatisfy(it -> assertThat(it).startsWith("shop.policy.yaml:["));
        assertThat(base.toFile().list()).containsExactlyInAnyOrder("shop.yaml", "shop.policy.yaml");
    }

    @Test
    void failsOnAnErrorAndStillWritesTheReport() throws Exception {
        policy("attempt: 2s", "attempt: 7s");
        SarifFile sarif = new SarifFile(base.resolve("target/holdfast.sarif"), base.getParent());

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> check(sarif))
                .withMessageStartingWith("1 error and ");

        assertThat(printed).anySatisfy(it -> assertThat(it).contains("[AttemptOutlivesCall]"));
        assertThat(Files.readString(sarif.file()))
                .contains("\"ruleId\" : \"AttemptOutlivesCall\"")
                .contains("\"uri\" : \"" + base.getFileName() + "/shop.policy.yaml\"");
    }

    @Test
    void isSilentAboutWhatTheBaselineHoldsAndFailsOnWhatIsNew() throws Exception {
        policy("attempt: 2s", "attempt: 7s");
        run().freeze(requests());
        printed.clear();

        check(null);
        assertThat(printed).isEmpty();

        policy("connect: 500ms", "connect: 8s");
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> check(null))
                .withMessage("1 error: see above");
        assertThat(printed).singleElement().asString().contains("[ConnectOutlivesAttempt]");
    }

    @Test
    void freezingFailsOnWhatCannotBeWaived() throws Exception {
        policy("timeout: { call: 5s, attempt: 2s, connect: 500ms }", "response: { most: 1MiB }");

        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> run().freeze(requests()));

        assertThat(printed).anySatisfy(it -> assertThat(it).contains("[MissingTimeout]"));
    }

    @Test
    void saysWhatToDoWhereThereIsNoClient() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> run().check(List.of(), null))
                .withMessageContaining("<clients>");
    }

    private void policy(String before, String after) throws IOException {
        Path file = base.resolve("shop.policy.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private void check(SarifFile sarif) throws MojoExecutionException, MojoFailureException {
        run().check(requests(), sarif);
    }

    private List<ClientRequest> requests() {
        return List.of(new ClientRequest(
                base.resolve("shop.yaml"), List.of(), base.resolve("shop.policy.yaml"), "com.acme.shop", false));
    }

    private CheckRun run() {
        return new CheckRun(
                new ProjectDirectories(base, base, base),
                base.resolve("holdfast.baseline.json"),
                Clock.systemUTC(),
                new SystemStreamLog() {
                    @Override
                    public void error(CharSequence text) {
                        printed.add(text.toString());
                    }

                    @Override
                    public void warn(CharSequence text) {
                        printed.add(text.toString());
                    }
                });
    }
}
