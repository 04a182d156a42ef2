package dev.holdfast.engine.rule;

/**
 * How many attempts may be under way at once.
 *
 * @param bucket who shares it
 * @param concurrent at least 1
 */
public record BulkheadRule(String bucket, int concurrent) {
    /** What holds where the plan states none: a guard of the engine. */
    public static final BulkheadRule BUILT_IN = new BulkheadRule("built-in", 64);

    /** Checks the number. */
    public BulkheadRule {
        if (concurrent < 1) {
            throw new IllegalArgumentException("bulkhead " + bucket + " admits " + concurrent + ": write 1 or more");
        }
    }
}
