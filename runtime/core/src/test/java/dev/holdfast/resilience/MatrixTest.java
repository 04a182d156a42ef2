package dev.holdfast.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.client.FailureClass;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** RUNTIME 13 and its table. */
final class MatrixTest {

    private static final Set<FailureClass> ALL = EnumSet.allOf(FailureClass.class);

    @ParameterizedTest
    @CsvSource({
        // failure, read, idempotent, keyed, unsafe
        "NOT_SENT, RETRY, RETRY, RETRY, ONCE",
        "THROTTLED, HONOUR, HONOUR, HONOUR, HONOUR",
        "EXHAUSTED, NEVER, NEVER, NEVER, NEVER",
        "OVERLOADED, HONOUR, HONOUR, HONOUR, NEVER",
        "GATEWAY, RETRY, RETRY, RETRY, NEVER",
        "SERVER_ERROR, ONCE, ONCE, ONCE, NEVER",
        "TIMEOUT, RETRY, RETRY, RETRY, NEVER",
        "AMBIGUOUS, RETRY, RETRY, RETRY, NEVER",
        "IN_PROGRESS, NEVER, NEVER, RETRY, NEVER",
        "MISMATCH, NEVER, NEVER, NEVER, NEVER",
        "AUTH, ONCE, ONCE, ONCE, ONCE",
        "CLIENT_ERROR, NEVER, NEVER, NEVER, NEVER",
        "TLS, NEVER, NEVER, NEVER, NEVER",
        "DECODE, NEVER, NEVER, NEVER, NEVER"
    })
    void hasTheTableOfTheRequirements(
            FailureClass failure, Eligibility read, Eligibility idempotent, Eligibility keyed, Eligibility unsafe) {
        assertThat(plain(Safety.READ).of(failure)).isEqualTo(read);
        assertThat(plain(Safety.IDEMPOTENT).of(failure)).isEqualTo(idempotent);
        assertThat(plain(Safety.KEYED).of(failure)).isEqualTo(keyed);
        assertThat(plain(Safety.UNSAFE).of(failure)).isEqualTo(unsafe);
    }

    @ParameterizedTest
    @EnumSource(Safety.class)
    void answersForEveryFailure(Safety safety) {
        assertThat(ALL)
                .allSatisfy(failure -> assertThat(plain(safety).of(failure)).isNotNull());
    }

    /** RUNTIME 25 and 40. */
    @ParameterizedTest
    @CsvSource({"SERVER_ERROR", "OVERLOADED", "GATEWAY"})
    void neverAsksAgainForAStoredServerError(FailureClass failure) {
        assertThat(matrix(Safety.KEYED, Set.of(), Set.of(), Set.of(), true).of(failure))
                .isEqualTo(Eligibility.NEVER);
        assertThat(matrix(Safety.READ, Set.of(), Set.of(), Set.of(), true).of(failure))
                .isNotEqualTo(Eligibility.NEVER);
    }

    @Test
    void aPolicyMaySayThatAProxyAnswersWhatWouldBeStored() {
        var matrix = matrix(Safety.KEYED, Set.of(), Set.of(), Set.of(FailureClass.GATEWAY), true);

        assertThat(matrix.of(FailureClass.GATEWAY)).isEqualTo(Eligibility.RETRY);
    }

    @ParameterizedTest
    @EnumSource(Safety.class)
    void neverClosesAnyCell(Safety safety) {
        var matrix = matrix(safety, ALL, Set.of(), ALL, false);

        assertThat(ALL).allSatisfy(failure -> assertThat(matrix.of(failure)).isEqualTo(Eligibility.NEVER));
    }

    @Test
    void onceOnlyNarrows() {
        var matrix = matrix(Safety.UNSAFE, Set.of(), ALL, Set.of(), false);

        assertThat(matrix.of(FailureClass.THROTTLED)).isEqualTo(Eligibility.ONCE);
        assertThat(matrix.of(FailureClass.SERVER_ERROR)).isEqualTo(Eligibility.NEVER);
    }

    @Test
    void alsoOpensWhatIsSafe() {
        var also = Set.of(FailureClass.SERVER_ERROR, FailureClass.IN_PROGRESS);
        var matrix = matrix(Safety.READ, Set.of(), Set.of(), also, false);

        assertThat(matrix.of(FailureClass.SERVER_ERROR)).isEqualTo(Eligibility.RETRY);
        assertThat(matrix.of(FailureClass.IN_PROGRESS)).isEqualTo(Eligibility.RETRY);
    }

    @Test
    void noOverrideMakesAnUnsafeWriteResendableOnceItMayHaveActed() {
        var matrix = matrix(Safety.UNSAFE, Set.of(), Set.of(), ALL, false);

        assertThat(ALL)
                .filteredOn(failure -> matrix.of(failure) != Eligibility.NEVER)
                .containsExactlyInAnyOrder(FailureClass.NOT_SENT, FailureClass.THROTTLED, FailureClass.AUTH);
    }

    @ParameterizedTest
    @EnumSource(Safety.class)
    void noOverrideRetriesAPermanentFailure(Safety safety) {
        var matrix = matrix(safety, Set.of(), Set.of(), ALL, false);

        assertThat(Set.of(
                        FailureClass.EXHAUSTED,
                        FailureClass.MISMATCH,
                        FailureClass.CLIENT_ERROR,
                        FailureClass.TLS,
                        FailureClass.DECODE))
                .allSatisfy(failure -> assertThat(matrix.of(failure)).isEqualTo(Eligibility.NEVER));
        assertThat(matrix.of(FailureClass.AUTH)).isEqualTo(Eligibility.ONCE);
    }

    private static Matrix plain(Safety safety) {
        return matrix(safety, Set.of(), Set.of(), Set.of(), false);
    }

    private static Matrix matrix(
            Safety safety,
            Set<FailureClass> never,
            Set<FailureClass> once,
            Set<FailureClass> also,
            boolean replaysServerErrors) {
        return Matrix.of(safety, never, once, also, replaysServerErrors);
    }
}
