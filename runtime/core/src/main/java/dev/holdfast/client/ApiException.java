package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import dev.holdfast.http.WireHeaders;
import dev.holdfast.http.WireResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call that failed. Each client throws a subclass of its own.
 *
 * <p>The message is one line for a log, as in {@code stripe PostRefunds failed after 3 attempts in 4.2s: 503 overloaded,
 * out of attempts (request req_123, key 1a2b3c4d)}. It shows no body, no header's value, no credential, and of the
 * idempotency key eight hex digits.
 */
public class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CallFailure failure;

    /**
     * Makes the exception of a failed call.
     *
     * @param failure the facts
     */
    public ApiException(CallFailure failure) {
        super(requireNonNull(failure, "failure").toString(), failure.cause());
        this.failure = failure;
    }

    /** The provider's id. */
    public String client() {
        return failure.report().client();
    }

    /** The operation's id. */
    public String operation() {
        return failure.report().operation();
    }

    /** How the call ended; {@link Outcome#OUTCOME_UNKNOWN} must be looked up before the call is repeated. */
    public Outcome outcome() {
        return failure.verdict().outcome();
    }

    /** Why there was no further attempt. */
    public StopReason stopReason() {
        return failure.verdict().stopReason();
    }

    /** What went wrong with the last attempt; empty if none was made. */
    public Optional<FailureClass> failure() {
        return Optional.ofNullable(failure.verdict().failure());
    }

    /** The status of the last answer; empty if there was none. */
    public OptionalInt status() {
        WireResponse response = failure.evidence().response();
        return response == null ? OptionalInt.empty() : OptionalInt.of(response.status());
    }

    /** The headers of the last answer; empty if there was none. */
    public Optional<WireHeaders> headers() {
        return Optional.ofNullable(failure.evidence().response()).map(WireResponse::headers);
    }

    /** A copy of the body of the last answer, cut at 64 KiB; empty if there was none. May hold personal data. */
    public byte[] body() {
        WireResponse response = failure.evidence().response();
        return response == null ? new byte[0] : response.body().clone();
    }

    /**
     * The body of the last answer as the document declares it for its status, if that is of a type. A body in {@code
     * application/problem+json} of which the document says nothing is a {@link Problem}. Empty if there was no answer, if
     * the body is something else, which {@link #body} has in any case, or if it is declared as another type. May hold
     * personal data.
     *
     * @param type the declared type, or one that it implements
     */
    public <T> Optional<T> error(Class<T> type) {
        return Optional.ofNullable(failure.evidence().error().body())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The provider's name of the failure, where the policy's {@code error} says where it stands; empty if unknown. */
    public Optional<String> errorCode() {
        return Optional.ofNullable(failure.evidence().error().code());
    }

    /**
     * The provider's words for people, where the policy's {@code error} says where they stand, at most 1,000 characters of
     * them; empty if unknown. May hold personal data.
     */
    public Optional<String> errorMessage() {
        return Optional.ofNullable(failure.evidence().error().message());
    }

    /** Each attempt, in order; empty if nothing was sent. */
    public List<AttemptReport> attempts() {
        return failure.report().attempts();
    }

    /** The time from the beginning of the call to its end. */
    public Duration elapsed() {
        return failure.report().elapsed();
    }

    /** The provider's name of the last request, which its support asks for; empty if unknown. */
    public Optional<String> requestId() {
        return Optional.ofNullable(failure.evidence().requestId());
    }

    /** The idempotency key as it was sent, to look the deed up or to repeat it; empty if the operation has none. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(failure.idempotencyKey());
    }

    /** The wait that the provider, the breaker or the limiter asks for before the next call; empty if nothing does. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(failure.evidence().retryAfter());
    }

    /** What the call did. */
    public CallReport report() {
        return failure.report();
    }
}
