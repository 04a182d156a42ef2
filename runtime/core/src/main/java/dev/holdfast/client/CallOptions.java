package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import dev.holdfast.http.HeaderRules;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from its plan: less time, additional headers. Immutable and reusable.
 */
public final class CallOptions {
    private static final CallOptions NONE = builder().build();

    private final @Nullable Duration timeout;
    private final Map<String, String> headers;
    private final @Nullable CallListener listener;
    private final @Nullable PageTurn turn;
    private final @Nullable Long begun;

    private CallOptions(Builder builder) {
        this.timeout = builder.timeout;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        this.listener = builder.listener;
        this.turn = builder.turn;
        this.begun = builder.begun;
    }

    /** The plan as it is. */
    public static CallOptions none() {
        return NONE;
    }

    /**
     * Less time for the whole call.
     *
     * @param timeout more than zero; a longer one than the plan's has no effect
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public static CallOptions within(Duration timeout) {
        return builder().timeout(timeout).build();
    }

    /** Starts with the plan as it is. */
    public static Builder builder() {
        return new Builder();
    }

    /** The time for the whole call; empty if the plan decides. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** Additional headers by name, in the order in which they were given. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Who hears of the answer; empty if nobody does. */
    public Optional<CallListener> listener() {
        return Optional.ofNullable(listener);
    }

    /** Which page of a list is asked for; empty for a call on its own. Said by {@link Pages}, read by the engine. */
    public Optional<PageTurn> turn() {
        return Optional.ofNullable(turn);
    }

    /** When the call began, by the client's ticker, in nanoseconds; empty if it begins when it is made. */
    public OptionalLong begun() {
        return begun == null ? OptionalLong.empty() : OptionalLong.of(begun);
    }

    /** The same options for the calls on the way through the pages of a list. */
    CallOptions turnedBy(PageTurn pages) {
        Builder same = same();
        same.turn = pages;
        return same.build();
    }

    /** The same options for a call that began then and waited for a thread since: its time has been running. */
    public CallOptions begunAt(long nanos) {
        Builder same = same();
        same.begun = nanos;
        return same.build();
    }

    /** The same options with another listener, who hears of the answer after the one that is there. */
    CallOptions heardBy(CallListener another) {
        var first = listener;
        CallListener both = (answer, report) -> {
            if (first != null) {
                first.answered(answer, report);
            }
            another.answered(answer, report);
        };
        return same().listener(both).build();
    }

    private Builder same() {
        Builder same = new Builder();
        same.timeout = timeout;
        same.headers.putAll(headers);
        same.listener = listener;
        same.turn = turn;
        same.begun = begun;
        return same;
    }

    /** Says which options are set, without the values of headers. */
    @Override
    public String toString() {
        return "CallOptions[timeout=" + timeout + ", headers=" + headers.keySet() + "]";
    }

    /** Collects options. */
    public static final class Builder {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable Duration timeout;
        private @Nullable CallListener listener;
        private @Nullable PageTurn turn;
        private @Nullable Long begun;

        private Builder() {}

        /**
         * Less time for the whole call: waits, attempts, reading and decoding.
         *
         * @param timeout more than zero; a longer one than the plan's has no effect
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder timeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("timeout " + timeout + " is not more than zero");
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * An additional header. A second value for a name replaces the first.
         *
         * @throws IllegalArgumentException if the name or the value cannot be sent, or the header is the engine's own;
         *     the message does not show the value
         */
        public Builder header(String name, String value) {
            HeaderRules.check(name, value);
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(name, value);
            return this;
        }

        /** Who hears of the answer of a successful call. */
        public Builder listener(CallListener listener) {
            this.listener = requireNonNull(listener, "listener");
            return this;
        }

        /** The options. */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
