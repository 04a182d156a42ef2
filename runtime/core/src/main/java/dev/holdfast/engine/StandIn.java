package dev.holdfast.engine;

import static java.util.Objects.requireNonNull;

import dev.holdfast.client.ApiException;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.Served;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.CodecException;
import dev.holdfast.metrics.FallbackMeters;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call whose answer may be replaced. Used by one thread. */
final class StandIn {
    /** The provider gave no answer, and nothing is wrong with what it was asked. */
    private static final Set<Outcome> WITHOUT_ANSWER = EnumSet.of(
            Outcome.THROTTLED,
            Outcome.EXHAUSTED,
            Outcome.UNAVAILABLE,
            Outcome.TIMED_OUT,
            Outcome.NOT_SENT,
            Outcome.BREAKER_OPEN,
            Outcome.LIMITED);

    private final FallbackSource source;
    private final FallbackMeters meters;
    private @Nullable WireRequest request;
    private @Nullable ResultForm form;

    StandIn(FallbackSource source, FallbackMeters meters) {
        this.source = source;
        this.meters = meters;
    }

    /**
     * Notes what is asked for, before it is sent.
     *
     * @throws IllegalStateException if the fallback cannot be what the operation returns
     */
    void sending(WireRequest asked, ResultForm returned) {
        source.check(returned);
        request = asked;
        form = returned;
    }

    /** The provider answered. */
    void answered(WireResponse answer) {
        source.answered(requireNonNull(request), answer);
    }

    /**
     * Makes the call.
     *
     * @throws ApiException if it failed and nothing takes the place of the answer, or nothing should hide the failure
     */
    <T extends @Nullable Object> Served<T> serve(Supplier<T> call) {
        try {
            return new Served.Fresh<>(call.get());
        } catch (ApiException failure) {
            if (!WITHOUT_ANSWER.contains(failure.outcome())) {
                throw failure;
            }
            FallbackSource.Found found = found(failure).orElse(null);
            if (found == null) {
                meters.missing();
                throw failure;
            }
            meters.served();
            return served(found, failure);
        }
    }

    // It was read in the form of T, or a handler says that it is one; and it is null only where T may be.
    @SuppressWarnings({"unchecked", "NullAway"})
    private static <T extends @Nullable Object> Served<T> served(FallbackSource.Found found, ApiException failure) {
        T value = (T) found.value();
        return found.age() == null
                ? new Served.Substitute<>(value, failure)
                : new Served.Cached<>(value, found.age(), failure);
    }

    private Optional<FallbackSource.Found> found(ApiException failure) {
        try {
            return source.find(requireNonNull(request), requireNonNull(form), failure);
        } catch (CodecException | RuntimeException unusable) {
            failure.addSuppressed(unusable);
            return Optional.empty();
        }
    }
}
