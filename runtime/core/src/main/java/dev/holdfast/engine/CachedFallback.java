package dev.holdfast.engine;

import dev.holdfast.client.ApiException;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.CodecException;
import java.util.Optional;

/** The latest answer to the same request. It is read anew each time, so that callers share nothing. */
final class CachedFallback implements FallbackSource {
    private final AnswerCache cache;

    CachedFallback(AnswerCache cache) {
        this.cache = cache;
    }

    @Override
    public void answered(WireRequest request, WireResponse answer) {
        cache.keep(request, answer);
    }

    @Override
    public Optional<Found> find(WireRequest request, ResultForm form, ApiException failure) throws CodecException {
        AnswerCache.Aged found = cache.find(request).orElse(null);
        return found == null
                ? Optional.empty()
                : Optional.of(new Found(form.reader().read(found.answer()), found.age()));
    }
}
