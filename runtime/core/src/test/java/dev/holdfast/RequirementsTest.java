package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The requirements of a call are numbered 1 to 100, and each test that holds one cites it: {@code RUNTIME 43}, {@code RUNTIME 79 to
 * 82}. A requirement that no test cites is not kept by anybody.
 */
final class RequirementsTest {
    private static final Pattern CITATION = Pattern.compile("RUNTIME (\\d+(?:(?:,|,? and| to|-| or) *\\d+)*)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:(?: to |-)(\\d+))?");

    /** 93 is about OAuth, which there is not yet. */
    private static final Set<Integer> NOT_YET = Set.of(93);

    @Test
    void eachIsCitedAtATest() throws IOException {
        Set<Integer> missing =
                new TreeSet<>(IntStream.rangeClosed(1, 100).boxed().toList());
        for (String tests : new String[] {"src/test/java", "../jdbc/src/test/java", "../../processor/src/test/java"}) {
            missing.removeAll(cited(Path.of(System.getProperty("basedir"), tests)));
        }

        assertThat(missing).isEqualTo(NOT_YET);
    }

    private static Set<Integer> cited(Path directory) throws IOException {
        Set<Integer> cited = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(it -> it.toString().endsWith(".java") && !it.endsWith("RequirementsTest.java"))
                    .flatMap(it -> CITATION.matcher(text(it)).results())
                    .flatMap(it -> NUMBERS.matcher(it.group(1)).results())
                    .forEach(it -> range(it).forEach(cited::add));
        }
        return cited;
    }

    private static IntStream range(MatchResult numbers) {
        int first = Integer.parseInt(numbers.group(1));
        return IntStream.rangeClosed(first, numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2)));
    }

    private static String text(Path file) {
        try {
            // a comment may be broken inside of a citation
            return Files.readString(file).replaceAll("\\s*\\n\\s*(\\*|//)?\\s*", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
