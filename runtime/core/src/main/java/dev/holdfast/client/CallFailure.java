package dev.holdfast.client;

import dev.holdfast.http.WireResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All facts of a failed call: what an {@link ApiException} is made of. Made by the engine, and by tests of code that
 * handles failures.
 *
 * @param report what the call did
 * @param verdict how it ended
 * @param evidence what the provider said
 * @param idempotencyKey the key as it was sent; null if the operation has none
 * @param cause the exception behind the failure; null if an answer was
 */
public record CallFailure(
        CallReport report,
        Verdict verdict,
        Evidence evidence,
        @Nullable String idempotencyKey,
        @Nullable Throwable cause) {

    /**
     * How a call ended.
     *
     * @param outcome as the caller sees it
     * @param stopReason why there was no further attempt
     * @param failure what went wrong with the last attempt; null if none was made
     * @param detail more, in a few words without secrets; empty for no more
     */
    public record Verdict(
            Outcome outcome,
            StopReason stopReason,
            @Nullable FailureClass failure,
            String detail) {}

    /**
     * What the provider said.
     *
     * @param response the last answer; null if there was none
     * @param requestId the provider's name of the request; null if unknown
     * @param retryAfter the wait that the provider, the breaker or the limiter asks for; null if nothing does
     * @param error what its body says of the failure
     */
    public record Evidence(
            @Nullable WireResponse response,
            @Nullable String requestId,
            @Nullable Duration retryAfter,
            ErrorContent error) {
        /** Nothing. */
        public static final Evidence NONE = new Evidence(null, null, null, ErrorContent.NONE);

        /** Without the body, which may hold personal data. */
        @Override
        public String toString() {
            return "Evidence[response=" + response + ", requestId=" + requestId + ", retryAfter=" + retryAfter + "]";
        }
    }

    /**
     * What the body of a failure says.
     *
     * @param body the body as the document declares it; null if it declares none, or the body is something else
     * @param code the provider's name of the failure, from where the policy's {@code error} says; null if unknown
     * @param message the provider's words for people, likewise; null if unknown
     */
    public record ErrorContent(
            @Nullable Object body,
            @Nullable String code,
            @Nullable String message) {
        /** Nothing. */
        public static final ErrorContent NONE = new ErrorContent(null, null, null);

        /** The code alone: the rest may hold personal data. */
        @Override
        public String toString() {
            return "ErrorContent[code=" + code + "]";
        }
    }

    /** The call, the outcome and the reason; no body, no header and no key. */
    @Override
    public String toString() {
        return FailureText.of(this);
    }
}
