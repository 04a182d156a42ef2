package dev.holdfast.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of a module's source files; runs in every module that ships code. */
final class SourceShapeTest {

    private static final int MOST_LINES = 300;

    private static final Pattern EMPTY_NAME =
            Pattern.compile("Abstract[A-Z].*|.*Impl[0-9]+|.*(Utils?|Helpers?|Managers?|Info|Data)");

    private static final Pattern SENTENCE =
            Pattern.compile("/\\*\\*.*\\p{Alpha}\\.\\s.*\\*/.*@NullMarked", Pattern.DOTALL);

    private final Path sources = Path.of(System.getProperty("basedir"), "src");
    private final Path mainSources = sources.resolve("main").resolve("java");

    @Test
    void filesAreShort() throws IOException {
        assertThat(javaFiles(sources))
                .filteredOn(file -> lines(file) > MOST_LINES)
                .isEmpty();
    }

    @Test
    void packagesAreDescribedAndNullMarked() throws IOException {
        var packages = javaFiles(mainSources).stream().map(Path::getParent).distinct();

        assertThat(packages)
                .allSatisfy(directory -> assertThat(directory.resolve("package-info.java"))
                        .content()
                        .containsPattern(SENTENCE));
    }

    @Test
    void classNamesSaySomething() throws IOException {
        assertThat(javaFiles(sources))
                .map(SourceShapeTest::className)
                .noneMatch(name -> EMPTY_NAME.matcher(name).matches());
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            var files = tree.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(files).as("Java files below %s", root).isNotEmpty();
            return files;
        }
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static long lines(Path file) {
        return contentOf(file.toFile()).lines().count();
    }
}
