package com.acme.notes;

import dev.holdfast.annotation.AsyncOf;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Notes of ours, without waiting. */
@AsyncOf(NotesClient.class)
public interface NotesAsyncClient extends AutoCloseable {
    /**
     * Lists notes.
     *
     * @param author whose; null for all
     * @param start how many to leave out; null for none
     * @param options what is different for this call
     * @return the notes
     */
    CompletableFuture<List<Note>> list(@Nullable String author, @Nullable Integer start, CallOptions options);

    /**
     * Finds a note.
     *
     * @param id its id
     * @return the note
     */
    CompletableFuture<Response<Note>> get(long id);

    /**
     * Writes a note.
     *
     * @param note the note
     * @return null
     */
    CompletableFuture<@Nullable Void> create(Note note);

    /**
     * What only few may do.
     *
     * @return the part of this client that does it
     */
    NotesAdminAsyncClient admin();

    /**
     * Makes a client.
     *
     * @param config what is different
     * @return a client
     */
    static NotesAsyncClient create(ClientConfig config) {
        return new NotesAsyncClientImpl(config);
    }

    @Override
    void close();
}
