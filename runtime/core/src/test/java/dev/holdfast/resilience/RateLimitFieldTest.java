package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Cases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RUNTIME 36: {@code RateLimit}, as the IETF draft has it. */
final class RateLimitFieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"default\";r=0;t=30",
                "default;t=30;r=0",
                "\"a\\\"b\"; r=0; t=30; pk=:cHsdsRa894==:",
                "\"daily\";r=50;t=3600, \"burst\";r=0;t=30",
                "\"one\";r=0;t=10 ,\t\"two\";r=0;t=30;q=\"x;y\""
            })
    void readsWhenTheLastExhaustedLimitIsFullAgain(String field) {
        assertThat(RateLimitField.untilRefilled(List.of(field))).contains(Duration.ofSeconds(30));
    }

    @Test
    void readsSeveralLinesAsOneList() {
        assertThat(RateLimitField.untilRefilled(List.of("\"a\";r=1;t=5", "\"b\";r=0;t=7")))
                .contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"default\";r=1;t=30",
                "\"default\";r=0",
                "\"default\";r=-1;t=30",
                "\"default\";r=0;t=-30",
                "\"default\";r=0;t=30,",
                "\"default;r=0;t=30",
                "limit=100, remaining=0, reset=5",
                "\"default\";r=0;t=30 trailing",
                "\"default\";r=0;t=1.5",
                "\"d\u00e9\";r=0;t=3"
            })
    void ignoresWhatIsNotExhaustedOrMalformed(String field) {
        assertThat(RateLimitField.untilRefilled(List.of(field))).isEmpty();
    }

    @Test
    void isNotSlowOnHostileText() {
        String hostile = "\"" + "\\".repeat(3_000) + ";".repeat(900);

        assertThat(RateLimitField.untilRefilled(List.of(hostile))).isEmpty();
    }

    @Test
    void anyTextIsReadOrIgnored() {
        Cases.check(random -> {
            String text = Cases.text(random, "\"a;=rt0123, \\:?@", 40);
            RateLimitField.untilRefilled(List.of(text))
                    .ifPresent(it -> assertThat(it.isNegative()).isFalse());
        });
    }
}
