package dev.holdfast.engine.rule;

import dev.holdfast.annotation.QuotaUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The counters that a provider sends with its answers.
 *
 * @param counters one or more
 */
public record QuotaRule(List<Counter> counters) {
    /** No counter. */
    public static final QuotaRule NONE = new QuotaRule(List.of());

    /** Copies the list. */
    public QuotaRule {
        counters = List.copyOf(counters);
    }

    /** These counters and another one. */
    public QuotaRule and(Counter another) {
        return new QuotaRule(
                Stream.concat(counters.stream(), Stream.of(another)).toList());
    }

    /**
     * One counter: headers of an answer.
     *
     * @param remaining how many requests are left
     * @param reset when it is full again
     * @param unit how that is written
     * @param bucket the header that names the bucket which is counted; empty for the operation's own
     */
    public record Counter(String remaining, String reset, QuotaUnit unit, String bucket) {}
}
