package dev.holdfast.engine;

import dev.holdfast.http.BytesBody;
import dev.holdfast.http.WireBody;
import dev.holdfast.http.WireHeader;
import dev.holdfast.http.WireRequest;
import dev.holdfast.http.WireResponse;
import dev.holdfast.resilience.Ticker;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest answers to the requests of one operation: at most 1,000 of them and 16 MiB, those that were used last. Thread-safe.
 */
final class AnswerCache {
    private static final int MOST_ANSWERS = 1_000;
    private static final long MOST_BYTES = 16L << 20;

    private final Duration oldest;
    private final Ticker ticker;
    private final Map<Request, Known> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    AnswerCache(Duration oldest, Ticker ticker) {
        this.oldest = oldest;
        this.ticker = ticker;
    }

    /** Keeps the answer to a request in the place of an earlier one. */
    synchronized void keep(WireRequest request, WireResponse answer) {
        Request key = Request.of(request);
        Known known = new Known(answer, ticker.nanos());
        if (key == null || known.bytes() > MOST_BYTES) {
            return;
        }
        Known before = answers.put(key, known);
        bytes += known.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Known> longestUnused = answers.values().iterator();
        while (answers.size() > MOST_ANSWERS || bytes > MOST_BYTES) {
            bytes -= longestUnused.next().bytes();
            longestUnused.remove();
        }
    }

    /** The latest answer to a request, if it is young enough. */
    synchronized Optional<Aged> find(WireRequest request) {
        Request key = Request.of(request);
        Known known = key == null ? null : answers.get(key);
        if (known == null) {
            return Optional.empty();
        }
        Duration age = Duration.ofNanos(ticker.nanos() - known.at());
        return age.compareTo(oldest) > 0 ? Optional.empty() : Optional.of(new Aged(known.answer(), age));
    }

    /**
     * An answer and its age.
     *
     * @param answer the answer
     * @param age how long ago it came
     */
    record Aged(WireResponse answer, Duration age) {}

    private record Known(WireResponse answer, long at) {
        long bytes() {
            return answer.body().length;
        }
    }

    /** What makes two requests ask for the same: all that is sent but the credentials, which are added later. */
    private record Request(
            String method,
            URI uri,
            List<WireHeader> headers,
            @Nullable ByteBuffer body) {
        /** Null if the body can be read only once, so that nobody knows what it holds. */
        static @Nullable Request of(WireRequest request) {
            WireBody body = request.body();
            if (body != null && !(body instanceof BytesBody)) {
                return null;
            }
            ByteBuffer bytes = body instanceof BytesBody known ? ByteBuffer.wrap(known.bytes()) : null;
            return new Request(request.method(), request.uri(), request.headers(), bytes);
        }
    }
}
