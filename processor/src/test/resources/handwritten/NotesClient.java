package com.acme.notes;

import static dev.holdfast.annotation.Credential.API_KEY_HEADER;
import static dev.holdfast.annotation.Jitter.FULL;
import static dev.holdfast.annotation.KeySource.GENERATED;
import static dev.holdfast.annotation.PageStyle.OFFSET;

import dev.holdfast.annotation.Auth;
import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Idempotent;
import dev.holdfast.annotation.Json;
import dev.holdfast.annotation.Paged;
import dev.holdfast.annotation.Path;
import dev.holdfast.annotation.Post;
import dev.holdfast.annotation.Query;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Retry;
import dev.holdfast.annotation.RetryBudget;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Pages;
import dev.holdfast.client.Response;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notes of ours. */
@Client(id = "notes", baseUrl = "http://localhost:8080", userAgent = "acme")
@Auth(scheme = API_KEY_HEADER, name = "X-Key", secret = "notes-key", source = "env:NOTES_KEY")
@Timeout(call = "5s", attempt = "1s", connect = "200ms")
@Retry(attempts = 3, backoff = "100ms..1s x2", jitter = FULL)
@RetryBudget("10% + 1/s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
public interface NotesClient extends AutoCloseable {
    /**
     * Lists notes.
     *
     * @param author whose; null for all
     * @param start how many to leave out; null for none
     * @param options what is different for this call
     * @return the notes
     */
    @Get("/notes")
    @Paged(style = OFFSET, parameter = "start", items = "", most = 100)
    List<Note> list(@Query @Nullable String author, @Query @Nullable Integer start, CallOptions options);

    /**
     * Lists all notes, page by page.
     *
     * @return the notes
     */
    default Pages<Note, List<Note>> listAll() {
        return Pages.of(options -> list(null, null, options), Function.identity());
    }

    /**
     * Finds a note.
     *
     * @param id its id
     * @return the note
     */
    @Get("/notes/{id}")
    @Timeout(call = "2s", attempt = "500ms", connect = "100ms")
    Response<Note> get(@Path long id);

    /**
     * Writes a note.
     *
     * @param note the note
     */
    @Post("/notes")
    @Idempotent(header = "Idempotency-Key", from = GENERATED, retention = "1h")
    void create(@Json Note note);

    /**
     * What only few may do.
     *
     * @return the part of this client that does it
     */
    NotesAdmin admin();

    /**
     * Makes a client.
     *
     * @param config what is different
     * @return a client
     */
    static NotesClient create(ClientConfig config) {
        return new NotesClientImpl(config);
    }

    @Override
    void close();
}
