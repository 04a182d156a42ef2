package dev.holdfast.engine;

import dev.holdfast.client.ApiException;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.FallbackHandler;
import dev.holdfast.http.WireRequest;
import java.util.Optional;

/** Whatever the program gives. */
final class HandlerFallback implements FallbackSource {
    private final FallbackHandler handler;

    private HandlerFallback(FallbackHandler handler) {
        this.handler = handler;
    }

    /**
     * The handler of an operation.
     *
     * @throws IllegalStateException if there is none
     */
    static HandlerFallback of(String operation, ClientConfig config) {
        return config.fallback(operation)
                .map(HandlerFallback::new)
                .orElseThrow(() -> new IllegalStateException(operation
                        + " falls back to a handler, and there is none: say ClientConfig.builder().fallback(\""
                        + operation + "\", failure -> ...)"));
    }

    @Override
    public Optional<Found> find(WireRequest request, ResultForm form, ApiException failure) {
        return Optional.of(new Found(handler.answer(failure), null));
    }
}
