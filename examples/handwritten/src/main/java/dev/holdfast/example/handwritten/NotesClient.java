package dev.holdfast.example.handwritten;

import static dev.holdfast.annotation.Jitter.FULL;
import static dev.holdfast.annotation.KeySource.CALLER;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Fallback;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Idempotent;
import dev.holdfast.annotation.Json;
import dev.holdfast.annotation.Path;
import dev.holdfast.annotation.Post;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Retry;
import dev.holdfast.annotation.RetryBudget;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Served;

/** Notes that a provider keeps. It has no document, so that this interface is all that there is to go by. */
@Client(id = "notes", baseUrl = "https://notes.example.com", userAgent = "acme-notes")
@Timeout(call = "5s", attempt = "1s", connect = "200ms")
@Retry(attempts = 3, backoff = "10ms..50ms x2", jitter = FULL)
@RetryBudget("500 tokens, 14 transient, 5 throttled")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
public interface NotesClient extends AutoCloseable {
    /** A note; while the provider is away, the one that it gave last, which says so. */
    @Get("/notes/{id}")
    @Fallback(cached = "10m")
    Served<Note> get(@Path long id);

    /** Writes a note. The same key never writes it twice. */
    @Post("/notes")
    @Idempotent(header = "Idempotency-Key", from = CALLER, retention = "24h")
    Note create(@Json Note note, IdempotencyKey key);

    /** A client; the processor writes what is behind it. */
    static NotesClient create(ClientConfig config) {
        return new NotesClientImpl(config);
    }

    @Override
    void close();
}
