package dev.holdfast.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Cases;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatchTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "abc, abcd, false",
        "a*, abc, true",
        "*c, abc, true",
        "*b*, abc, true",
        "a*b*c, axxbxxc, true",
        "a*b*c, axxcxxb, false",
        "*, '', true"
    })
    void aStarStandsForAnyText(String pattern, String value, boolean holds) {
        assertThat(new Match.AnyOf(List.of(pattern)).matches(value)).isEqualTo(holds);
    }

    @Test
    void globsAgreeWithRegularExpressions() {
        Cases.check(random -> {
            String pattern = Cases.text(random, "ab*", 8);
            String value = Cases.text(random, "ab", 10);

            assertThat(Glob.matches(pattern, value))
                    .as("%s against %s", pattern, value)
                    .isEqualTo(Pattern.matches(pattern.replace("*", ".*"), value));
        });
    }

    @Test
    void anAbsentValueMatchesOnlyAbsent() {
        assertThat(new Match.Absent().matches(null)).isTrue();
        assertThat(new Match.Absent().matches("")).isFalse();
        assertThat(new Match.Present().matches(null)).isFalse();
        assertThat(new Match.Present().matches("")).isTrue();
        assertThat(new Match.AnyOf(List.of("*")).matches(null)).isFalse();
    }

    @Test
    void anyOfTheValuesWillDo() {
        var match = new Match.AnyOf(List.of("minute", "day"));

        assertThat(match.matches("day")).isTrue();
        assertThat(match.matches("Day")).isFalse();
    }

    @Test
    void statusesMatchThemselvesOrTheirClass() {
        assertThat(StatusPattern.parse("429").matches(429)).isTrue();
        assertThat(StatusPattern.parse("429").matches(428)).isFalse();
        assertThat(StatusPattern.parse("5xx").matches(599)).isTrue();
        assertThat(StatusPattern.parse("5xx").matches(499)).isFalse();
    }
}
