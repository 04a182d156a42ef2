package com.acme.notes;

import static dev.holdfast.annotation.Jitter.FULL;

import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.Operation;

/** The operations of NotesAdmin. */
@GeneratedByHoldfast
final class NotesAdminImpl implements NotesAdmin {
    private static final Operation REMOVE = Operation.delete("remove", "/notes/{id}")
            .timeout("5s", "1s", "200ms")
            .retry(3, "100ms..1s x2", FULL)
            .naturallyIdempotent();

    private static final Operation BROADCAST = Operation.post("Broadcast", "/broadcasts")
            .timeout("5s", "1s", "200ms")
            .notIdempotent();

    private final Engine engine;

    NotesAdminImpl(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void remove(long id) {
        engine.call(REMOVE).path("id", id).sendNothing();
    }

    @Override
    public String broadcast() {
        return engine.call(BROADCAST).sendText();
    }
}
