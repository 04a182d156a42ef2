package com.acme.notes;

import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Response;
import dev.holdfast.engine.AsyncCalls;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The client of notes that does not wait. */
@GeneratedByHoldfast
final class NotesAsyncClientImpl implements NotesAsyncClient {
    private final NotesClient client;
    private final AsyncCalls calls;
    private final NotesAdminAsyncClient admin;

    NotesAsyncClientImpl(ClientConfig config) {
        this.client = new NotesClientImpl(config);
        this.calls = AsyncCalls.of(config);
        this.admin = new NotesAdminAsyncClientImpl(client.admin(), calls);
    }

    @Override
    public CompletableFuture<List<Note>> list(@Nullable String author, @Nullable Integer start, CallOptions options) {
        return calls.call(options, begun -> client.list(author, start, begun));
    }

    @Override
    public CompletableFuture<Response<Note>> get(long id) {
        return calls.call(CallOptions.none(), begun -> client.get(id));
    }

    @Override
    public CompletableFuture<@Nullable Void> create(Note note) {
        return calls.run(CallOptions.none(), begun -> client.create(note));
    }

    @Override
    public NotesAdminAsyncClient admin() {
        return admin;
    }

    @Override
    public void close() {
        calls.close();
        client.close();
    }
}
