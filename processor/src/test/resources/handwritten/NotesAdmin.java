package com.acme.notes;

import dev.holdfast.annotation.Delete;
import dev.holdfast.annotation.NotIdempotent;
import dev.holdfast.annotation.PartOf;
import dev.holdfast.annotation.Path;
import dev.holdfast.annotation.Post;
import dev.holdfast.annotation.Retry;

/** What only few may do. */
@PartOf(NotesClient.class)
public interface NotesAdmin {
    /**
     * Removes a note.
     *
     * @param id its id
     */
    @Delete("/notes/{id}")
    void remove(@Path long id);

    /**
     * Tells everybody.
     *
     * @return what was told
     */
    @Post(value = "/broadcasts", id = "Broadcast")
    @NotIdempotent(because = "the server documents no key")
    @Retry(attempts = 1)
    String broadcast();
}
