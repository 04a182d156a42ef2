package dev.holdfast.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The quirks of JavaPoet, and what we make of them. */
final class LayoutTest {
    @Test
    void putsAnAnnotationOnOneLineWhereItFits() {
        assertThat(Layout.tidy("""
                @Timeout(
                        call = "20s",
                        attempt = "6s"
                )
                void create();
                """)).isEqualTo("""
                @Timeout(call = "20s", attempt = "6s")
                void create();
                """);
    }

    @Test
    void putsEachMemberOnALineWhereAnAnnotationDoesNotFit() {
        assertThat(Layout.tidy("""
                    @Failures(
                            throttled = {"429", "403; retry-after: present; x-ratelimit-remaining: \\"0\\""},
                            inProgress = "409; /error/code: idempotency_key_in_use"
                    )
                """)).isEqualTo("""
                    @Failures(
                            throttled = {"429", "403; retry-after: present; x-ratelimit-remaining: \\"0\\""},
                            inProgress = "409; /error/code: idempotency_key_in_use")
                """);
    }

    @Test
    void putsAllComponentsOfARecordOnOneLineOrEachOnItsOwn() {
        assertThat(Layout.tidy("""
                public record Id(String value,
                    long number) {
                }
                """)).isEqualTo("""
                public record Id(String value, long number) {}
                """);
        assertThat(Layout.tidy("""
                public record Refund(@JsonProperty("a_rather_long_name") @Nullable Map<String, List<String>> aRatherLongName,
                    long number) {
                """)).isEqualTo("""
                public record Refund(
                        @JsonProperty("a_rather_long_name") @Nullable Map<String, List<String>> aRatherLongName,
                        long number) {
                """);
    }

    @Test
    void breaksNoTextLiteral() {
        String text = "a literal (" + "of many words, ".repeat(10) + ") = new (x)";
        assertThat(Layout.tidy("    String literal = \"" + text + "\";\n"))
                .isEqualTo("    String literal = \"" + text + "\";\n");
        assertThat(Layout.tidy("    public static final Kind A = new Kind(\"" + text + "\");\n"))
                .isEqualTo("""
                    public static final Kind A = new Kind(
                            "%s");
                """.formatted(text));
    }

    @Test
    void putsAShortCommentOnOneLine() {
        assertThat(Layout.tidy("""
                /**
                 * Refunds.
                 */
                interface RefundsClient {
                }
                """)).isEqualTo("""
                /** Refunds. */
                interface RefundsClient {}
                """);
    }

    @Test
    void leavesLongerCommentsAlone() {
        String comment = """
                /**
                 * Refunds (all of them,
                 * and more):
                 *
                 * @param a b
                 */
                """;

        assertThat(Layout.tidy(comment)).isEqualTo(comment);
    }

    @Test
    void letsFieldsStandTogetherAndConstantsApart() {
        assertThat(Layout.tidy("""
                private final String id;

                private @Nullable String name;

                private static final Operation GET = null;

                void get() {}
                """)).isEqualTo("""
                private final String id;
                private @Nullable String name;

                private static final Operation GET = null;

                void get() {}
                """);
    }

    @Test
    void breaksLongStatementsBetweenArguments() {
        String name = "aNameOfTwentyLetters";

        assertThat(Layout.tidy("    return new Refund(" + (name + ", ").repeat(5) + "x(a, b));\n"))
                .isEqualTo("    return new Refund(\n" + ("            " + name + ",\n").repeat(5)
                        + "            x(a, b));\n");
    }

    @Test
    void breaksLongChainsBeforeTheirDots() {
        String link = ".path(\"" + "x".repeat(40) + "\", a.b())";

        assertThat(Layout.tidy("return engine.call(GET)" + link + link + ".send();\n"))
                .isEqualTo("return engine.call(GET)\n" + ("        " + link + "\n").repeat(2) + "        .send();\n");
    }

    @Test
    void leavesTextsAlone() {
        String line = "x(\"" + "(,".repeat(60) + "\", \"b\\\"(\");\n";

        assertThat(Layout.tidy(line)).isEqualTo("x(\n        \"" + "(,".repeat(60) + "\",\n        \"b\\\"(\");\n");
    }

    @Test
    void joinsParametersThatJavaPoetBrokeBehindTheParenthesis() {
        assertThat(Layout.tidy("""
                    public Builder paymentAccountIndicator(
                            AccountInfoPaymentAccountIndicator paymentAccountIndicator) {
                        return new Builder(
                                paymentAccountIndicator);
                    }
                """)).isEqualTo("""
                    public Builder paymentAccountIndicator(AccountInfoPaymentAccountIndicator paymentAccountIndicator) {
                        return new Builder(
                                paymentAccountIndicator);
                    }
                """);
    }
}
