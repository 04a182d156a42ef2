package com.acme.notes;

import static dev.holdfast.annotation.Jitter.FULL;
import static dev.holdfast.annotation.KeySource.GENERATED;

import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Response;
import dev.holdfast.engine.BreakerSpec;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.LimitSpec;
import dev.holdfast.engine.Operation;
import dev.holdfast.engine.PageSpec;
import dev.holdfast.engine.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The client of notes. */
@GeneratedByHoldfast
final class NotesClientImpl implements NotesClient {
    private static final Provider PROVIDER = Provider.of("notes", "http://localhost:8080", "acme")
            .apiKeyHeader("X-Key", "notes-key", "env:NOTES_KEY")
            .breaker(BreakerSpec.scope("provider")
                    .window("30s")
                    .opensAt("50% over 20 calls")
                    .pause("15s..2m x2")
                    .probes(3))
            .limit(LimitSpec.bucket("provider")
                    .rate("50/s")
                    .burst(10)
                    .queue("1s"))
            .budget("provider", "10% + 1/s")
            .errors(ApiException::new);

    private static final Operation LIST = Operation.get("list", "/notes")
            .timeout("5s", "1s", "200ms")
            .retry(3, "100ms..1s x2", FULL)
            .pages(PageSpec.offset("start").most(100));

    private static final Operation GET = Operation.get("get", "/notes/{id}")
            .timeout("2s", "500ms", "100ms")
            .retry(3, "100ms..1s x2", FULL);

    private static final Operation CREATE = Operation.post("create", "/notes")
            .timeout("5s", "1s", "200ms")
            .retry(3, "100ms..1s x2", FULL)
            .idempotencyKey("Idempotency-Key", GENERATED, "1h");

    private final Engine engine;
    private final NotesAdmin admin;

    NotesClientImpl(ClientConfig config) {
        this.engine = Engine.create(PROVIDER, config);
        this.admin = new NotesAdminImpl(engine);
    }

    @Override
    public List<Note> list(@Nullable String author, @Nullable Integer start, CallOptions options) {
        return engine.call(LIST).query("author", author).query("start", start).options(options).sendList(Note.class);
    }

    @Override
    public Response<Note> get(long id) {
        return engine.call(GET).path("id", id).sendResponse(Note.class);
    }

    @Override
    public void create(Note note) {
        engine.call(CREATE).json(note).sendNothing();
    }

    @Override
    public NotesAdmin admin() {
        return admin;
    }

    @Override
    public void close() {
        engine.close();
    }
}
