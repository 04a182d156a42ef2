package com.acme.notes;

import dev.holdfast.annotation.AsyncOf;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What only few may do, without waiting. */
@AsyncOf(NotesAdmin.class)
public interface NotesAdminAsyncClient {
    /**
     * Removes a note.
     *
     * @param id its id
     * @return null
     */
    CompletableFuture<@Nullable Void> remove(long id);

    /**
     * Tells everybody.
     *
     * @return what was told
     */
    CompletableFuture<String> broadcast();
}
