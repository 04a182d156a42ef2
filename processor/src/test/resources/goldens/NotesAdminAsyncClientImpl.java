package com.acme.notes;

import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.CallOptions;
import dev.holdfast.engine.AsyncCalls;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The operations of NotesAdminAsyncClient. */
@GeneratedByHoldfast
final class NotesAdminAsyncClientImpl implements NotesAdminAsyncClient {
    private final NotesAdmin client;
    private final AsyncCalls calls;

    NotesAdminAsyncClientImpl(NotesAdmin client, AsyncCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public CompletableFuture<@Nullable Void> remove(long id) {
        return calls.run(CallOptions.none(), begun -> client.remove(id));
    }

    @Override
    public CompletableFuture<String> broadcast() {
        return calls.call(CallOptions.none(), begun -> client.broadcast());
    }
}
