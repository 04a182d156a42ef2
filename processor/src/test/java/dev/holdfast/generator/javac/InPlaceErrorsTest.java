package dev.holdfast.generator.javac;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.holdfast.engine.HoldfastVersion;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules as a person meets them: each file in {@code errors/} breaks one, and says in a comment above the guilty line what
 * javac has to say there. Nothing else may be said.
 */
final class InPlaceErrorsTest {
    private static final Path DIRECTORY = Path.of(System.getProperty("basedir"), "src/test/resources/errors");
    private static final Pattern EXPECTATION = Pattern.compile("\\s*// (error|warning): (.*)");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void saysWhatTheCommentsExpect(Path file) throws IOException {
        Compilation compilation = javac().withProcessors(new HoldfastProcessor())
                .withOptions("-Xlint:all,-processing")
                .compile(JavaFileObjects.forResource(file.toUri().toURL()));

        assertThat(said(compilation)).isEqualTo(expected(Files.readAllLines(file)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void saysHowToGoOn(Path file) throws MalformedURLException {
        Compilation compilation = javac().withProcessors(new HoldfastProcessor())
                .compile(JavaFileObjects.forResource(file.toUri().toURL()));

        String rule = file.getFileName().toString().replace(".java", "");
        assertThat(compilation.diagnostics())
                .filteredOn(it -> it.getMessage(null).startsWith("[" + rule + "]"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getMessage(null))
                        .contains("Page: mvn dev.holdfast:holdfast-maven-plugin:explain -Drule=" + rule));
    }

    @Test
    void neverSaysWhatMayBeASecret() throws MalformedURLException {
        Compilation compilation = javac().withProcessors(new HoldfastProcessor())
                .compile(JavaFileObjects.forResource(
                        DIRECTORY.resolve("InvalidValue.java").toUri().toURL()));

        assertThat(compilation.diagnostics())
                .allSatisfy(it -> assertThat(it.getMessage(null)).doesNotContain("hunter2"));
    }

    private static List<String> said(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(InPlaceErrorsTest::firstLine)
                .sorted()
                .toList();
    }

    private static String firstLine(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        String message = diagnostic.getMessage(null).lines().findFirst().orElseThrow();
        return diagnostic.getLineNumber() + " " + kind + ": " + message;
    }

    /** An expectation stands for the first line below it that is no comment. */
    private static List<String> expected(List<String> lines) {
        List<String> expected = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Matcher expectation = EXPECTATION.matcher(lines.get(index));
            if (expectation.matches()) {
                waiting.add(expectation.group(1) + ": "
                        + expectation.group(2).replace("${version}", HoldfastVersion.VALUE));
            } else {
                int line = index + 1;
                waiting.forEach(it -> expected.add(line + " " + it));
                waiting.clear();
            }
        }
        return expected.stream().sorted().toList();
    }
}
