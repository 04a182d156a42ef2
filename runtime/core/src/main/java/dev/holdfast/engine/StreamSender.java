package dev.holdfast.engine;

import dev.holdfast.client.Download;
import dev.holdfast.client.EventStream;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.engine.stage.StreamRequest;
import dev.holdfast.http.BodyStream;
import dev.holdfast.http.EventFrames;
import dev.holdfast.http.MediaType;
import dev.holdfast.http.OpenResponse;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Sends a request whose answer the caller reads as it arrives. */
final class StreamSender {
    private final CallSender sender;
    private final StreamRequest bounds;
    private final long mostBytes;

    StreamSender(CallSender sender, StreamRequest bounds, long mostBytes) {
        this.sender = sender;
        this.bounds = bounds;
        this.mostBytes = mostBytes;
    }

    Download download(RequestParts parts, @Nullable IdempotencyKey key, ResultForm form) {
        OpenResponse answer = sender.open(parts, key, form, bounds).answer();
        BodyStream body = answer.body();
        if (body != null) {
            body.started(); // there is no event to wait for
        }
        return new Download(
                answer.head().status(), answer.head().headers(), body == null ? InputStream.nullInputStream() : body);
    }

    <T> EventStream<T> events(
            RequestParts parts, @Nullable IdempotencyKey key, ResultForm form, EventReader.Form events) {
        StreamCall call = sender.open(parts, key, form, bounds);
        OpenResponse answer = call.answer();
        InputStream body = answer.body();
        EventFrames frames = EventFrames.of(
                MediaType.of(answer.head().headers()),
                body == null ? InputStream.nullInputStream() : body,
                mostBytes,
                events.end());
        return new EventReader<>(answer, frames, events, call.failures());
    }
}
