package dev.holdfast.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a client out of date: each file that it was generated from, and each that was generated. */
class GenerationRunTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            paths:
              /pets/{id}:
                get:
                  operationId: getPet
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses:
                    "200":
                      description: A pet.
                      content: { application/json: { schema: { $ref: "pet.yaml" } } }
            """;
    private static final String PET = "{ type: object, properties: { name: { type: string } } }";
    private static final String BASE = """
            policy: v1
            kind: base
            defaults: { timeout: { call: 5s, attempt: 2s, connect: 500ms } }
            """;
    private static final String POLICY = """
            policy: v1
            extends: [base.policy.yaml]
            provider: { id: shop, baseUrl: "https://shop.example", owner: pets, userAgent: acme }
            use: [getPet]
            observe: { slo: 99% over 30d, ticket: pets, runbook: docs/shop.md }
            """;

    @TempDir
    Path base;

    private final List<String> said = new ArrayList<>();
    private final List<Path> overlays = new ArrayList<>();
    private boolean isAsync;

    /** An hour after the test wrote its files. */
    private final Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @BeforeEach
    void writeInputs() throws IOException {
        write("shop.yaml", DOCUMENT);
        write("pet.yaml", PET);
        write("base.policy.yaml", BASE);
        write("shop.policy.yaml", POLICY);
    }

    @Test
    void doesNothingWhereNothingChanged() throws Exception {
        generate();
        FileTime written = Files.getLastModifiedTime(pet());
        generate();

        assertThat(said.get(said.size() - 1)).isEqualTo("com.acme.shop is up to date");
        assertThat(Files.getLastModifiedTime(pet())).isEqualTo(written);
    }

    @Test
    void noticesAChangedFileThatTheDocumentRefersTo() throws Exception {
        generate();
        write("pet.yaml", "{ type: object, properties: { name: { type: string }, age: { type: integer } } }");
        generate();

        assertThat(pet()).content().contains("@Nullable Long age");
        assertThat(said.get(said.size() - 1)).contains("1 written, 0 removed");
    }

    @Test
    void noticesAChangedFileThatThePolicyExtends() throws Exception {
        generate();
        write("base.policy.yaml", BASE.replace("call: 5s", "call: 7s"));
        generate();

        assertThat(sources().resolve("PetsClient.java")).content().contains("call = \"7s\"");
    }

    @Test
    void restoresAFileThatSomebodyChanged() throws Exception {
        generate();
        Files.writeString(pet(), "// mine");
        generate();

        assertThat(pet()).content().contains("record");
    }

    @Test
    void noticesAChangeThatTheFileSystemTakesForTheSameMoment() throws Exception {
        FileTime moment = FileTime.from(clock.instant());
        Files.setLastModifiedTime(base.resolve("pet.yaml"), moment);
        generate();
        write("pet.yaml", PET.replace("name", "nick"));
        Files.setLastModifiedTime(base.resolve("pet.yaml"), moment);
        generate();

        assertThat(pet()).content().contains("nick");
    }

    @Test
    void readsWhatWasTouchedOnceMoreAndThenRemembersItsTime() throws Exception {
        generate();
        Files.setLastModifiedTime(base.resolve("pet.yaml"), FileTime.fromMillis(1_000));
        generate();

        assertThat(said.get(said.size() - 1)).isEqualTo("com.acme.shop is up to date");
        assertThat(base.resolve("state/com.acme.shop.state")).content().contains(" 1000000000 pet.yaml\n");
    }

    @Test
    void generatesAnewWhereItsMemoryIsDamaged() throws Exception {
        generate();
        Path state = base.resolve("state/com.acme.shop.state");
        Files.writeString(state, Files.readString(state).replaceAll(" \\d+ pet.yaml", " soon pet.yaml"));
        generate();

        assertThat(said.get(said.size() - 1)).contains("0 written, 0 removed");
    }

    @Test
    void triesAgainAfterAFailure() throws Exception {
        generate();
        write("shop.policy.yaml", POLICY.replace("extends: [base.policy.yaml]\n", ""));
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(this::generate);
        write("shop.policy.yaml", POLICY);
        generate();

        assertThat(said.get(said.size() - 1)).contains("0 written, 0 removed");
    }

    @Test
    void removesTheSourcesOfAClientThatIsGone() throws Exception {
        generate();
        run().generate(List.of());

        assertThat(pet()).doesNotExist();
    }

    @Test
    void anOverlayThatChangesIsLaidOverTheDocumentAnew() throws Exception {
        overlays.add(base.resolve("fix.yaml"));
        write("fix.yaml", overlay("Finds a pet"));
        generate();
        Path client = pet().resolveSibling("PetsClient.java");
        assertThat(client).content().contains("Finds a pet\n");

        write("fix.yaml", overlay("Looks a pet up"));
        generate();

        assertThat(client).content().contains("Looks a pet up\n").doesNotContain("Finds a pet\n");
    }

    private static String overlay(String summary) {
        return "overlay: 1.0.0\ninfo: { title: fix, version: '1' }\nactions:\n"
                + "  - { target: \"$.paths['/pets/{id}'].get\", update: { summary: " + summary + " } }\n";
    }

    @Test
    void generatesTheClientThatDoesNotWaitWhenItIsAskedFor() throws Exception {
        Path async = sources().resolve("PetsAsyncClient.java");
        generate();
        assertThat(async).doesNotExist();

        isAsync = true;
        generate();
        assertThat(async).content().contains("@AsyncOf(PetsClient.class)");

        isAsync = false;
        generate();
        assertThat(async).doesNotExist();
    }

    private void generate() throws MojoExecutionException, MojoFailureException {
        Path policy = base.resolve("shop.policy.yaml");
        run().generate(List.of(
                new ClientRequest(base.resolve("shop.yaml"), overlays, policy, "com.acme.shop", isAsync)));
    }

    private GenerationRun run() {
        SystemStreamLog log = new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                said.add(content.toString());
            }
        };
        return new GenerationRun(new ProjectDirectories(base, base.resolve("out"), base.resolve("state")), clock, log);
    }

    private Path sources() {
        return base.resolve("out/com/acme/shop");
    }

    private Path pet() throws IOException {
        try (var files = Files.list(sources())) {
            return files.filter(it -> !it.getFileName().toString().matches("(Shop|PetsC|package).*"))
                    .findFirst()
                    .orElse(sources().resolve("Pet.java"));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(base.resolve(name), text);
    }
}
