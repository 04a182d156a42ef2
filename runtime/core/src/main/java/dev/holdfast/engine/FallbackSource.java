package dev.holdfast.engine;

import dev.holdfast.client.ApiException;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.engine.rule.FallbackRule;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.CodecException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where comes from what takes the place of an operation's answers. Thread-safe. */
interface FallbackSource {
    /**
     * Where a rule says that it comes from.
     *
     * @throws IllegalStateException if it needs a handler, and there is none
     */
    static FallbackSource of(FallbackRule rule, String operation, ClientConfig config) {
        Duration oldest = rule.cached();
        if (oldest != null) {
            return new CachedFallback(new AnswerCache(oldest, config.time().ticker()));
        }
        String body = rule.constant();
        return body == null ? HandlerFallback.of(operation, config) : new ConstantFallback(body);
    }

    /**
     * Whether it can be read as what the operation returns, so far as that is known beforehand.
     *
     * @throws IllegalStateException if it cannot
     */
    default void check(ResultForm form) {}

    /** An answer came, which may be wanted later. */
    default void answered(WireRequest request, WireResponse answer) {}

    /**
     * What takes the place of an answer; empty if there is nothing.
     *
     * @throws CodecException if it cannot be read as what the operation returns
     */
    Optional<Found> find(WireRequest request, ResultForm form, ApiException failure) throws CodecException;

    /**
     * What takes the place of an answer.
     *
     * @param value the result
     * @param age how long ago the provider gave it; null if it never did
     */
    record Found(@Nullable Object value, @Nullable Duration age) {}
}
