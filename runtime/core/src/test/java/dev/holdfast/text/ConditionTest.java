package dev.holdfast.text;

import static dev.holdfast.text.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.testing.Cases;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionTest {

    private static final List<String> POINTERS = List.of("/a", "/error/code", "/a~1b", "/~0", "/0/\u00e9");

    private static final List<String> HARD_VALUES =
            List.of("present", "absent", "a*", "\\", "\"", " x ", ";", "|", ": ", " ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "429",
                "5xx",
                "403; retry-after: present",
                "403; x-ratelimit-remaining: 0",
                "429; /error/code: insufficient_quota",
                "403; /message: *secondary rate limit*",
                "2xx; /ok: false; /error: ratelimited|rate_limited",
                "429; x-rate-limit-problem: \"present\"",
                "400; /a~1b/~0: \"a;b\"|\"c|d\"|\"say \\\"no\\\"\"|\" \""
            })
    void printsWhatItReads(String text) {
        assertThat(Condition.parse(text)).hasToString(text);
    }

    @Test
    void readsStatusNamesAndValues() {
        var condition = Condition.parse("4xx; Retry-After: present; /error/type: a|b*");

        assertThat(condition.status()).isEqualTo(new StatusPattern(400, 499));
        assertThat(condition.parts())
                .containsExactly(
                        new Part("retry-after", new Match.Present()),
                        new Part("/error/type", new Match.AnyOf(List.of("a", "b*"))));
        assertThat(condition.parts()).extracting(Part::isPointer).containsExactly(false, true);
    }

    @Test
    void takesUsualSpacingButPrintsOne() {
        assertThat(Condition.parse("403;retry-after:present;/a:  b | c"))
                .hasToString("403; retry-after: present; /a: b|c");
    }

    @Test
    void readsWhatItPrints() {
        Cases.check(random -> {
            Condition condition = condition(random);

            assertThat(Condition.parse(condition.toString())).isEqualTo(condition);
        });
    }

    @Test
    void anyTextIsReadOrRefusedWithAdvice() {
        Cases.check(random -> {
            try {
                Condition.parse("429" + Cases.text(random, "/ab;|\"\\: *~x-\n\u00e9", 20));
            } catch (TextException e) {
                assertThat(e).hasMessageContaining(": write ");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "429; /code: x, 429; /code: x*",
        "429; /code: x*, 429; /code: present",
        "429; /code: present, 429",
        "2xx; /ok: false; /error: a, 2xx; /ok: false",
        "4xx; /code: x, 429",
        "429, 4xx"
    })
    void theOneThatSaysMoreIsMoreSpecific(String more, String less) {
        assertThat(Condition.parse(more).specificity())
                .isGreaterThan(Condition.parse(less).specificity());
    }

    @Test
    void theSameAmountIsATie() {
        assertThat(Condition.parse("403; retry-after: present").specificity())
                .isEqualTo(Condition.parse("403; /documentation_url: absent").specificity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "/error: x => /error: x comes before any status: write a status first, as in 4xx; /error: x",
                "600 => 600 is not a status from 100 to 599 or a class of them: write 429 or 5xx",
                "4XX => 4XX has another spelling: write 4xx",
                "429; retry-after => retry-after asks nothing: write retry-after: present",
                "429; /a: => 429; /a: ends where a value should be: write a value, present or absent",
                "429; /a: b| => 429; /a: b| ends where a value should be: write a value, present or absent",
                "429; /a: present|b => /a asks for present or a value: write \"present\" if that is a value",
                "429; /a: \"b => \"b has no closing quote: write \"b\"",
                "429; /a: \"b\" c => c follows a closing quote: write ; or | between them, or \\\" for a quote inside",
                "429; /a: b\"c => b\"c has a quote inside: write \"b\\\"c\"",
                "429; a b: c => a b is neither a header nor a JSON pointer: write retry-after or /error/code",
                "429; /a~2: c => /a~2 is not a JSON pointer: write it as in /error/code, with ~1 for / and ~0 for ~"
            })
    void teachesWhatToWrite(String text, String message) {
        refuses(Condition::parse, text, "in " + text + ", " + message);
    }

    @Test
    void hasBounds() {
        refuses(
                Condition::parse,
                "429; /a: " + "x".repeat(2_000),
                "429; /a: " + "x".repeat(51) + "... has 2009 characters: write at most 2000");
        assertThatExceptionOfType(TextException.class).isThrownBy(() -> Condition.parse("429" + "; /a: b".repeat(11)));
        assertThatExceptionOfType(TextException.class).isThrownBy(() -> new Match.AnyOf(List.of()));
        assertThatExceptionOfType(TextException.class).isThrownBy(() -> new Match.AnyOf(List.of("a\nb")));
    }

    private static Condition condition(Random random) {
        int status = 100 + random.nextInt(500);
        int from = random.nextBoolean() ? status : status / 100 * 100;
        var statuses = new StatusPattern(from, from == status ? status : from + 99);
        return new Condition(
                statuses,
                Stream.generate(() -> part(random)).limit(random.nextInt(11)).toList());
    }

    private static Part part(Random random) {
        String name = random.nextBoolean()
                ? POINTERS.get(random.nextInt(POINTERS.size()))
                : "x" + Cases.text(random, "abcxyz019-_", 20);
        return new Part(name, match(random));
    }

    private static Match match(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Match.Present();
            case 1 -> new Match.Absent();
            default ->
                new Match.AnyOf(Stream.generate(() -> value(random))
                        .limit(1 + random.nextInt(5))
                        .toList());
        };
    }

    private static String value(Random random) {
        return random.nextBoolean()
                ? HARD_VALUES.get(random.nextInt(HARD_VALUES.size()))
                : "a" + Cases.text(random, "ab;|\"\\: *\u00e9", 11);
    }
}
