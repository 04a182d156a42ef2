package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POLICY, principle 5: a star stays within a segment, two stars cross. */
final class PathGlobTest {
    @ParameterizedTest
    @CsvSource({
        "emails/send*, emails/send, true",
        "emails/send*, emails/send-batch, true",
        "emails/send*, emails/send/now, false",
        "emails/*, emails/send, true",
        "emails/*, emails/send/now, false",
        "emails/**, emails/send/now, true",
        "repos/*, repos/get/content, false",
        "*, getOrder, true",
        "*, emails/send, false",
        "**, emails/send, true",
        "Get*Intent, GetPaymentIntentsIntent, true",
        "Get*Intent, GetPaymentIntents, false",
        "/repos/{owner}/{repo}/**, /repos/{owner}/{repo}/contents/{path}, true",
        "/v1/*/search, /v1/payment_intents/search, true",
        "/v1/*/search, /v1/a/b/search, false",
        "a.c, abc, false",
        "Order, order, false",
    })
    void matchesWithinSegmentsUnlessToldToCross(String pattern, String text, boolean expected) {
        assertThat(new PathGlob(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void isNotSlowOnTextsThatAlmostMatch() {
        assertThat(new PathGlob("*a".repeat(50) + "b").matches("a".repeat(5_000)))
                .isFalse();
    }
}
