package dev.holdfast.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Parentheses, braces, type arguments and texts. */
final class NestingTest {
    @Test
    void splitsOnlyBetweenParts() {
        assertThat(Nesting.split("a, f(b, c), Map<String, D> e, {\"g\", \"h\"}, \"i, j\", \"k\\\", l\""))
                .containsExactly("a", "f(b, c)", "Map<String, D> e", "{\"g\", \"h\"}", "\"i, j\"", "\"k\\\", l\"");
        assertThat(Nesting.split("a")).containsExactly("a");
    }

    @Test
    void knowsWhetherTheFirstParenthesisIsClosed() {
        assertThat(Nesting.closes("@A(b = f(c)")).isFalse();
        assertThat(Nesting.closes("@A(b = f(c))")).isTrue();
        assertThat(Nesting.closes("@A(b = \")\"")).isFalse();
        assertThat(Nesting.closes("no parenthesis")).isFalse();
    }

    @Test
    void findsWhatClosesAParenthesis() {
        assertThat(Nesting.closing("a(b(c), \")\")d", 1)).isEqualTo(11);
        assertThat(Nesting.closing("a(b", 1)).isEqualTo(-1);
    }

    @Test
    void findsTheDotsOfAChain() {
        assertThat(Nesting.dotsAfterCalls("a.b().c(d().e()).f(\").\").g")).containsExactly(5, 16, 24);
    }
}
