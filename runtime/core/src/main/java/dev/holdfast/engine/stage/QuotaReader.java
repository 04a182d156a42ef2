package dev.holdfast.engine.stage;

import dev.holdfast.engine.rule.QuotaRule;
import dev.holdfast.engine.rule.QuotaRule.Counter;
import dev.holdfast.http.WireHeaders;
import dev.holdfast.resilience.QuotaReset;
import dev.holdfast.resilience.RateLimitField;
import dev.holdfast.resilience.Wall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the provider's own counters: {@code RateLimit} first, then the headers that the policy names: RUNTIME 36. */
final class QuotaReader {
    private static final Pattern NOTHING = Pattern.compile("0{1,12}");
    private final QuotaRule rule;
    private final Wall wall;

    QuotaReader(QuotaRule rule, Wall wall) {
        this.rule = rule;
        this.wall = wall;
    }

    /** The counters that have nothing left, and say when they will; the provider's own opinion of it comes first. */
    List<Exhausted> exhausted(WireHeaders headers) {
        List<Exhausted> found = new ArrayList<>(0);
        RateLimitField.untilRefilled(headers.all("ratelimit")).ifPresent(it -> found.add(new Exhausted("", it)));
        for (Counter counter : rule.counters()) {
            exhausted(counter, headers).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Exhausted> exhausted(Counter counter, WireHeaders headers) {
        boolean hasNothingLeft = headers.first(counter.remaining())
                .filter(it -> NOTHING.matcher(it.strip()).matches())
                .isPresent();
        if (!hasNothingLeft) {
            return Optional.empty();
        }
        String bucket = counter.bucket().isEmpty()
                ? ""
                : headers.first(counter.bucket()).orElse("");
        String date = headers.first("date").orElse(null);
        return headers.first(counter.reset())
                .flatMap(it -> QuotaReset.parse(it, counter.unit(), date, wall))
                .map(it -> new Exhausted(bucket, it));
    }

    /**
     * A counter at zero.
     *
     * @param bucket whose, as the provider names it; empty for the operation's own
     * @param untilFull how long until it is full again
     */
    record Exhausted(String bucket, Duration untilFull) {}
}
