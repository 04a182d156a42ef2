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
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first policy of a document, as a user gets it. */
class InitRunTest {
    @TempDir
    Path base;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void writeDocument() throws IOException {
        Files.writeString(base.resolve("shop.yaml"), """
                openapi: 3.0.3
                info: { title: Shop, version: "1" }
                servers: [{ url: https://shop.example }]
                paths: { /pets: { get: { operationId: listPets, responses: { '204': { description: none } } } } }
                """);
    }

    @Test
    void writesThePolicyAndSaysWhatComesNext() throws Exception {
        begin();

        assertThat(base.resolve("shop.policy.yaml")).content().contains("- listPets");
        assertThat(said)
                .contains("wrote shop.policy.yaml", "       <policy>shop.policy.yaml</policy>")
                .anySatisfy(it -> assertThat(it).contains("Fill in its 3 TODOs"))
                .anySatisfy(it -> assertThat(it).contains("holdfast-maven-plugin:check"));
    }

    @Test
    void leavesAFileThatIsThereAsItIs() throws Exception {
        Files.writeString(base.resolve("shop.policy.yaml"), "mine");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(this::begin)
                .withMessageContaining("-Dpolicy");

        assertThat(base.resolve("shop.policy.yaml")).content().isEqualTo("mine");
    }

    @Test
    void makesAnIdOfTheNameOfAFile() {
        assertThat(InitRun.idOf("Adyen Checkout_v71.json")).isEqualTo("adyen-checkout-v71");
        assertThat(InitRun.idOf("2.yaml")).isEqualTo("provider");
    }

    private void begin() throws Exception {
        SystemStreamLog log = new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                said.add(content.toString());
            }
        };
        new InitRun(new ProjectDirectories(base, base, base), Clock.systemUTC(), log)
                .begin(base.resolve("shop.yaml"), "shop", base.resolve("shop.policy.yaml"));
    }
}
