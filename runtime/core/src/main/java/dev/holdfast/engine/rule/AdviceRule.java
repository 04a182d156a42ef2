package dev.holdfast.engine.rule;

import dev.holdfast.http.HeaderRules;

/**
 * Where the provider says whether a failed request should be sent again.
 *
 * @param header a header of its answers; {@code false} forbids another attempt, {@code true} allows one where the plan
 *     makes a repeat safe
 */
public record AdviceRule(String header) {
    /** Checks the name. */
    public AdviceRule {
        HeaderRules.check(header, "true");
    }
}
