package dev.holdfast.generator.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The form of CHECKS: a line that stands alone, then the harm, the values, the fixes, the page. */
final class DiagnosticTextTest {
    private static final TextPlace PLACE = new TextPlace("a/shop.policy.yaml", 57, 38);

    @Test
    void writesAllPartsInTheirOrder() {
        Diagnostic diagnostic = Diagnostic.of(Rule.ATTEMPT_OUTLIVES_CALL, PLACE, "attempt 8s is longer than call 5s")
                .harm("It never acts.")
                .detail("timeout", PLACE, "attempt: 8s", "(group writes)")
                .detail("base", new TextPlace("b/base.policy.yaml", 3, 1), "call: 5s", "(defaults)")
                .detail("attempt 1", null, "0s - 5s", "cut off")
                .subject("GetA")
                .subject("GetB")
                .fix("`attempt: 5s`")
                .fix("`call: 8s`")
                .build();

        assertThat(DiagnosticText.located(diagnostic)).isEqualTo("""
                a/shop.policy.yaml:[57,38] [AttemptOutlivesCall] attempt 8s is longer than call 5s
                    It never acts.
                    timeout  shop.policy.yaml:57   attempt: 8s  (group writes)
                    base     b/base.policy.yaml:3  call: 5s     (defaults)
                    attempt 1  0s - 5s  cut off
                    Affects GetA, GetB
                    Fix: `attempt: 5s`, or `call: 8s`
                    Page: mvn dev.holdfast:holdfast-maven-plugin:explain -Drule=AttemptOutlivesCall""");
    }

    @Test
    void putsValuesOfOneLineOnOneLine() {
        Diagnostic diagnostic = Diagnostic.of(Rule.ATTEMPT_OUTLIVES_CALL, PLACE, "x")
                .detail("timeout", new TextPlace("a/shop.policy.yaml", 57, 20), "call: 5s", "(defaults)")
                .detail("timeout", PLACE, "attempt: 8s", "(defaults)")
                .build();

        assertThat(DiagnosticText.whole(diagnostic))
                .contains("    timeout  shop.policy.yaml:57  call: 5s, attempt: 8s  (defaults)\n");
    }

    @Test
    void doesNotRepeatTheOneOperationThatTheFirstLineNames() {
        Diagnostic named = Diagnostic.of(Rule.MISSING_TIMEOUT, PLACE, "GetA has no call timeout")
                .subject("GetA")
                .build();
        Diagnostic unnamed = Diagnostic.of(Rule.MISSING_TIMEOUT, PLACE, "GetAll has no call timeout")
                .subject("GetA")
                .build();

        assertThat(DiagnosticText.whole(named)).doesNotContain("Affects");
        assertThat(DiagnosticText.whole(unnamed)).contains("Affects GetA");
    }

    @Test
    void listsFiveAndCountsTheRest() {
        assertThat(DiagnosticText.listed(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c, d, e");
        assertThat(DiagnosticText.listed(List.of("a", "b", "c", "d", "e", "f", "g")))
                .isEqualTo("a, b, c, d, e and 2 more");
    }

    @Test
    void namesAFileAloneWhereThereIsNoLine() {
        assertThat(DiagnosticText.located(Diagnostic.of(Rule.MALFORMED_FILE, TextPlace.of("shop.yaml"), "x")
                        .build()))
                .startsWith("shop.yaml [MalformedFile] x\n");
        assertThat(DiagnosticText.located(Diagnostic.of(Rule.MALFORMED_FILE, new TextPlace("shop.yaml", 3, 0), "x")
                        .build()))
                .startsWith("shop.yaml:[3,1] [MalformedFile] x\n");
    }
}
