package dev.holdfast.engine;

import dev.holdfast.client.ApiException;
import dev.holdfast.client.CallFailure;
import dev.holdfast.client.CallFailure.ErrorContent;
import dev.holdfast.client.CallFailure.Evidence;
import dev.holdfast.client.CallFailure.Verdict;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.CallEnd;
import dev.holdfast.engine.stage.FrozenKey;
import dev.holdfast.http.StreamException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the client's exception of what ends a stream of events whose call had succeeded. */
final class StreamFailures implements Function<Exception, RuntimeException> {
    private final Function<CallFailure, ? extends ApiException> make;
    private final CallEnd.Succeeded call;
    private final @Nullable FrozenKey key;

    StreamFailures(
            Function<CallFailure, ? extends ApiException> make, CallEnd.Succeeded call, @Nullable FrozenKey key) {
        this.make = make;
        this.call = call;
        this.key = key;
    }

    @Override
    public RuntimeException apply(Exception cause) {
        String detail = "the stream broke off: " + cause.getMessage();
        Verdict verdict = cause instanceof StreamException broken
                ? verdict(broken, detail)
                : new Verdict(Outcome.UNREADABLE, StopReason.NOT_RETRYABLE, FailureClass.DECODE, detail);
        return make.apply(new CallFailure(
                call.report(),
                verdict,
                new Evidence(call.response(), null, null, ErrorContent.NONE),
                key == null ? null : key.text(),
                cause));
    }

    private static Verdict verdict(StreamException broken, String detail) {
        return switch (broken.kind()) {
            case TIMEOUT -> new Verdict(Outcome.TIMED_OUT, StopReason.NOT_RETRYABLE, FailureClass.TIMEOUT, detail);
            case INTERRUPTED ->
                new Verdict(Outcome.INTERRUPTED, StopReason.INTERRUPTED, FailureClass.AMBIGUOUS, detail);
            case TOO_LARGE, BAD_ENCODING ->
                new Verdict(Outcome.UNREADABLE, StopReason.NOT_RETRYABLE, FailureClass.DECODE, detail);
            case CONNECT_FAILED, NAME_LOOKUP, CONNECTION_LOST, TLS_REFUSED, BODY_UNREADABLE, PROTOCOL ->
                new Verdict(Outcome.UNAVAILABLE, StopReason.NOT_RETRYABLE, FailureClass.AMBIGUOUS, detail);
        };
    }
}
