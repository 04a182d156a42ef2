package dev.holdfast.generator.resolve;

import java.util.List;

/** Which keys stand beside which {@code plan}. */
final class IdempotencyVariant {
    private static final String KEY = "key";

    private IdempotencyVariant() {}

    /** Keys that the plan of these settings does not take and that must not come from below. */
    static List<String> keysNotTaken(EffectiveMap idempotency) {
        EffectiveValue plan = idempotency.value("plan");
        return plan == null || plan.text().equals(KEY) ? List.of() : List.of("from");
    }
}
