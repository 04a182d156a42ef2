package dev.holdfast.example.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole documents: they generate, javac says nothing, and every call is right, or the report says which is not and why.
 *
 * <p>Properties: {@code holdfast.specs} is the directory; {@code corpus.most} leaves out larger documents, in KiB;
 * {@code report=write} writes the page that the pass shares are held against.
 */
class CorpusTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path PAGE = MODULE.resolve("../../docs/reports/corpus.md");
    private static final List<DocumentResult> RESULTS = new ArrayList<>();
    private static Map<String, Integer> least = Map.of();

    @BeforeAll
    static void readPage() throws IOException {
        least = Files.exists(PAGE) ? Report.passing(Files.readString(PAGE)) : Map.of();
    }

    @AfterAll
    static void writePage() throws IOException {
        if ("write".equals(System.getProperty("report"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, Report.page(RESULTS), StandardCharsets.UTF_8);
        }
    }

    static List<RawDocument> documents() {
        String specs = System.getProperty("holdfast.specs", "");
        assumeFalse(specs.isEmpty(), "no documents: run with -Dholdfast.specs=<directory>");
        return Documents.of(Path.of(specs), Long.getLong("corpus.most", 256));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void generatesCompilesAndCalls(RawDocument document) {
        Path base = MODULE.resolve("src/test/holdfast/base.policy.yaml");

        DocumentResult result = new DocumentRun(document, base, MODULE.resolve("target/clients")).run();

        RESULTS.add(result);
        System.out.println(Report.row(result) + " " + result.times());
        assertThat(result.complaints())
                .as("what javac says of what is generated")
                .isEmpty();
        assertThat(result.law())
                .as("how the plan changed between the two stages")
                .isEmpty();
        assertThat(result.passing())
                .as("the operations that pass, of which the report promises as many")
                .isGreaterThanOrEqualTo(least.getOrDefault(document.name(), 0));
    }
}
