package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.StopReason;
import dev.holdfast.http.BodyStream;
import dev.holdfast.http.Phase;
import dev.holdfast.http.TransportException;
import dev.holdfast.http.WireResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one attempt brought. */
sealed interface AttemptResult {
    /** Which of them it is. */
    Kind kind();

    /** The provider's answer, good or bad; null if there was none. */
    default @Nullable WireResponse answer() {
        return null;
    }

    /** The kinds of results. */
    enum Kind {
        ANSWERED,
        FAILED,
        NOT_MADE
    }

    /**
     * The provider answered with success, and the answer could be read.
     *
     * @param response the answer
     * @param value what it was read as, or the stream that it is; null where there is nothing to read
     */
    record Answered(WireResponse response, @Nullable Object value) implements AttemptResult {
        /** The body that is still on its way; null if it was read. */
        @Nullable
        BodyStream stream() {
            return value instanceof BodyStream stream ? stream : null;
        }

        @Override
        public WireResponse answer() {
            return response;
        }

        @Override
        public Kind kind() {
            return Kind.ANSWERED;
        }
    }

    /**
     * There was an exchange, or at least the try to connect, and it failed.
     *
     * @param failure what went wrong
     * @param trace what is known of it
     */
    record Failed(FailureClass failure, Trace trace) implements AttemptResult {
        @Override
        public @Nullable WireResponse answer() {
            return trace.response();
        }

        @Override
        public Kind kind() {
            return Kind.FAILED;
        }

        /** The answer with its status; null if there was none. */
        @Nullable
        WireResponse response() {
            return trace.response();
        }

        /** Whether the caller, and not the provider, ended it. */
        boolean isInterrupted() {
            boolean isAborted =
                    trace.cause() instanceof TransportException e && e.kind() == TransportException.Kind.INTERRUPTED;
            return isAborted || Thread.currentThread().isInterrupted();
        }
    }

    /**
     * What is known of a failed exchange.
     *
     * @param response the answer; null if there was none
     * @param hint how long the provider asks to wait; null if it does not say
     * @param phase where it went wrong; null if the answer itself is the failure
     * @param cause the exception; null if an answer is the failure
     */
    record Trace(
            @Nullable WireResponse response,
            @Nullable Duration hint,
            @Nullable Phase phase,
            @Nullable Exception cause) {}

    /**
     * There was no exchange: a step before it refused.
     *
     * @param reason which step
     * @param detail more, in a few words without secrets; empty for no more
     * @param delay how long until the step may agree; null if unknown
     * @param cause the exception behind it; null for none
     */
    record NotMade(
            StopReason reason,
            String detail,
            @Nullable Duration delay,
            @Nullable Exception cause) implements AttemptResult {
        NotMade(StopReason reason, String detail, @Nullable Duration delay) {
            this(reason, detail, delay, null);
        }

        static NotMade because(StopReason reason) {
            return new NotMade(reason, "", null);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_MADE;
        }
    }
}
