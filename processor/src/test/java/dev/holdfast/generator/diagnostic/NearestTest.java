package dev.holdfast.generator.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person probably meant. */
final class NearestTest {
    @Test
    void findsANameThatIsMisspelt() {
        assertThat(Nearest.to("atempts", List.of("attempts", "backoff"))).contains("attempts");
        assertThat(Nearest.to("POSTREFUNDS", List.of("PostRefunds"))).contains("PostRefunds");
        assertThat(Nearest.hint("atempts", List.of("attempts"))).isEqualTo(", did you mean attempts?");
    }

    @Test
    void saysNothingWhereNothingIsNear() {
        assertThat(Nearest.to("jitter", List.of("attempts", "backoff"))).isEmpty();
        assertThat(Nearest.hint("jitter", List.of())).isEmpty();
        assertThat(Nearest.to("x".repeat(201), List.of("x".repeat(201)))).isEmpty();
    }

    @Test
    void prefersTheNearestAndThenTheFirstOfTheAlphabet() {
        assertThat(Nearest.to("abcdef", List.of("abcdxx", "abcdex"))).contains("abcdex");
        assertThat(Nearest.to("abcdef", List.of("abcdez", "abcdey"))).contains("abcdey");
    }
}
