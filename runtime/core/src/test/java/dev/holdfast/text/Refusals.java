package dev.holdfast.text;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Function;

/** Says in one line what a parser answers to a bad text. */
final class Refusals {

    private Refusals() {}

    static void refuses(Function<String, ?> parser, String text, String message) {
        assertThatExceptionOfType(TextException.class)
                .isThrownBy(() -> parser.apply(text))
                .withMessage(message);
    }
}
