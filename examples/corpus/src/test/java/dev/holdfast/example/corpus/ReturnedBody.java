package dev.holdfast.example.corpus;

import dev.holdfast.client.Download;
import dev.holdfast.client.EventStream;
import dev.holdfast.client.Response;
import dev.holdfast.generator.plan.ResultKind;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a method returned, without what stands around it. */
final class ReturnedBody {
    private ReturnedBody() {}

    /**
     * Takes the body out.
     *
     * @return a decoded value, a text, bytes, a list of events; null for nothing
     */
    static @Nullable Object of(@Nullable Object result, ResultKind kind)
            throws IOException, ReflectiveOperationException {
        if (result instanceof Response<?> response) {
            return of(response.body(), kind);
        }
        if (result instanceof Download download) {
            try (download) {
                return download.body().readAllBytes();
            }
        }
        if (result instanceof EventStream<?> events) {
            try (events) {
                List<@Nullable Object> all = new ArrayList<>();
                events.forEachRemaining(all::add);
                return all;
            }
        }
        return kind == ResultKind.ANSWERS && result instanceof Record variant ? onlyPart(variant) : result;
    }

    private static @Nullable Object onlyPart(Record variant) throws ReflectiveOperationException {
        RecordComponent[] parts = variant.getClass().getRecordComponents();
        return parts.length == 0 ? null : parts[0].getAccessor().invoke(variant);
    }
}
