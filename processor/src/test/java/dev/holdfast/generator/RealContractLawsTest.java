package dev.holdfast.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.holdfast.generator.diagnostic.DiagnosticText;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.emit.SourceFile;
import dev.holdfast.generator.javac.ContractLaws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three laws of two stages over one plan, and those of generated text, on real providers' documents. */
class RealContractLawsTest {
    private static final Path POLICIES =
            Path.of(System.getProperty("basedir", "."), "..", "examples", "real-documents", "src", "main", "holdfast");

    @ParameterizedTest
    @CsvSource({"petstore-v3.yaml, petstore", "github.json, github", "stripe.yaml, stripe"})
    void holdFor(String document, String provider) {
        String specs = System.getProperty("holdfast.specs", "");
        assumeFalse(specs.isEmpty(), "no documents: run with -Dholdfast.specs=<directory>");

        Generation generation = generate(Path.of(specs, document), provider);

        assertThat(generation.files()).allSatisfy(RealContractLawsTest::isPlainAndAnonymous);
        ContractLaws.check(generation.plan());
    }

    private static Generation generate(Path document, String provider) {
        Path policy = POLICIES.resolve(provider + ".policy.yaml");
        Diagnostics diagnostics = new Diagnostics();
        InputFiles files = name -> read(name.equals("document/" + document.getFileName()) ? document : policy);
        GenerationRequest request = new GenerationRequest(
                "document/" + document.getFileName(), "policy/" + policy.getFileName(), "com.acme." + provider);
        Optional<Generation> generation = new Generator(files, "0.1.0-SNAPSHOT").generate(request, diagnostics);
        // GitHub's document shows keys that opened something once.
        assertThat(diagnostics.all())
                .filteredOn(it -> it.rule() != Rule.LITERAL_SECRET)
                .extracting(DiagnosticText::located)
                .isEmpty();
        return generation.orElseThrow();
    }

    private static void isPlainAndAnonymous(SourceFile file) {
        assertThat(file.text()).matches("\\p{ASCII}*").doesNotContain("document/", "policy/");
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
