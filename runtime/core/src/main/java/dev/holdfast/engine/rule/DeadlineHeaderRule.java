package dev.holdfast.engine.rule;

import dev.holdfast.http.HeaderRules;

/**
 * Where the provider is told how many milliseconds are left, so that it does not work for nobody.
 *
 * @param header a header of requests
 */
public record DeadlineHeaderRule(String header) {
    /** Checks the name. */
    public DeadlineHeaderRule {
        HeaderRules.check(header, "1");
    }
}
