package dev.holdfast.example.quickstart;

import dev.holdfast.client.CallReport;
import dev.holdfast.client.Outcome;
import dev.holdfast.example.payments.Charge;
import dev.holdfast.example.payments.PaymentsException;
import org.jspecify.annotations.Nullable;

/**
 * One call, and what came of it.
 *
 * @param title what the provider did
 * @param call the call as the program wrote it
 * @param report the attempts, as the client reports them
 * @param charge the charge; null if the call failed
 * @param failure the exception; null if the call succeeded
 * @param expected how the call should end
 */
record Scene(
        String title,
        String call,
        CallReport report,
        @Nullable Charge charge,
        @Nullable PaymentsException failure,
        Expectation expected) {

    /**
     * How a call should end.
     *
     * @param outcome its outcome
     * @param leastAttempts how many attempts it should make; a machine under load may need more
     */
    record Expectation(Outcome outcome, int leastAttempts) {
        static Expectation success(int leastAttempts) {
            return new Expectation(Outcome.SUCCESS, leastAttempts);
        }

        @Override
        public String toString() {
            return outcome + " after at least " + leastAttempts + (leastAttempts == 1 ? " attempt" : " attempts");
        }
    }

    Outcome outcome() {
        return failure == null ? Outcome.SUCCESS : failure.outcome();
    }

    boolean isAsExpected() {
        return outcome() == expected.outcome() && report.attempts().size() >= expected.leastAttempts();
    }
}
