package dev.holdfast.generator.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule is an entry, a check, tests and a page: STYLE 34. */
final class RulePagesTest {
    private static final int FEWEST_LINES = 12;
    private static final int MOST_LINES = 40;
    private static final Path PAGES =
            Path.of(System.getProperty("basedir"), "src/main/resources/dev/holdfast/generator/rules");
    private final JavaClasses generator = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.holdfast.generator");

    @ParameterizedTest
    @EnumSource
    void saysWhatEachRuleMeansAndWhatToDo(Rule rule) {
        String page = RulePages.page(rule);

        assertThat(page)
                .startsWith("# " + rule.id() + "\n\n" + (rule.severity() == Severity.ERROR ? "An error" : "A warning"));
        assertThat(page.lines().filter(it -> it.startsWith("## ")))
                .containsExactly("## Without it", "## Bad", "## Good", "## To allow it");
        assertThat(page.lines().count()).isBetween((long) FEWEST_LINES, (long) MOST_LINES);
        assertThat(page.lines()).allMatch(it -> it.length() <= 120);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhetherARuleMayBeWaived(Rule rule) {
        assertThat(RulePages.page(rule).contains("It cannot be waived.")).isEqualTo(!rule.isWaivable());
    }

    @ParameterizedTest
    @EnumSource
    void knowsNoRuleThatNothingReports(Rule rule) {
        assertThat(generator.get(Rule.class).getField(rule.name()).getAccessesToSelf())
                .as("uses of %s outside its own enum", rule)
                .anyMatch(it -> !it.getOriginOwner().isEquivalentTo(Rule.class));
    }

    @Test
    void hasNoPagesOfRulesThatAreGone() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.values())
                            .map(it -> it.id() + ".md")
                            .toList());
        }
    }

    @Test
    void namesRulesAsMessagesDo() {
        assertThat(Rule.MISSING_TIMEOUT.id()).isEqualTo("MissingTimeout");
        assertThat(Rule.RETRY_OF_PERMANENT_FAILURE.id()).isEqualTo("RetryOfPermanentFailure");
    }
}
