package dev.holdfast.engine.stage;

import dev.holdfast.engine.stage.QuotaReader.Exhausted;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.resilience.RateLimitField;
import dev.holdfast.resilience.RetryAfter;
import dev.holdfast.resilience.Wall;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long a failure asks to wait: {@code Retry-After} first, then {@code RateLimit}, then the provider's counters, of
 * which the last one to be full again counts: RUNTIME 36.
 */
final class HintReader {
    private final QuotaReader quotas;
    private final Wall wall;

    HintReader(QuotaReader quotas, Wall wall) {
        this.quotas = quotas;
        this.wall = wall;
    }

    /** The time from the answer on; null if it does not say. */
    @Nullable
    Duration read(WireHeaders headers) {
        String date = headers.first("date").orElse(null);
        return RetryAfter.parse(headers.all("retry-after"), date, wall)
                .asked()
                .or(() -> RateLimitField.untilRefilled(headers.all("ratelimit")))
                .or(() -> quotas.exhausted(headers).stream()
                        .map(Exhausted::untilFull)
                        .max(Comparator.naturalOrder()))
                .orElse(null);
    }
}
