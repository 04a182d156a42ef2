package dev.holdfast.generator.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a call may take; null where the policy does not say.
 *
 * @param call the whole call
 * @param attempt one attempt
 * @param connect opening a connection
 * @param firstEvent from the headers of a streamed answer to its first event; {@code idle} holds where that is not said
 * @param idle the longest wait for the next byte of a streamed answer
 * @param stream all of a call whose answer is streamed, to the last byte
 * @param header the header that tells the provider what is left; not told where that is not said
 */
public record TimeoutPlan(
        @Nullable Setting<Duration> call,
        @Nullable Setting<Duration> attempt,
        @Nullable Setting<Duration> connect,
        @Nullable Setting<Duration> firstEvent,
        @Nullable Setting<Duration> idle,
        @Nullable Setting<Duration> stream,
        @Nullable Setting<String> header) {
    /** The times of a call whose answer is read whole. */
    public TimeoutPlan(
            @Nullable Setting<Duration> call,
            @Nullable Setting<Duration> attempt,
            @Nullable Setting<Duration> connect) {
        this(call, attempt, connect, null, null, null, null);
    }

    /**
     * Only what concerns a result: streamed or not, of events or not. Where nothing is said of streams, a wait for bytes may
     * take as long as an attempt, and the whole as long as a call: stricter than any stream needs, and never endless.
     */
    public TimeoutPlan forResult(ResultPlan result) {
        boolean isStreamed = result.isStreamed();
        return new TimeoutPlan(
                call,
                attempt,
                connect,
                result.kind() == ResultKind.EVENTS ? firstEvent : null,
                isStreamed ? either(idle, attempt) : null,
                isStreamed ? either(stream, call) : null,
                header);
    }

    private static @Nullable Setting<Duration> either(
            @Nullable Setting<Duration> said, @Nullable Setting<Duration> otherwise) {
        return said == null ? otherwise : said;
    }
}
