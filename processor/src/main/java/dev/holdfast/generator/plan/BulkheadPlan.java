package dev.holdfast.generator.plan;

/**
 * How many attempts may be under way at once.
 *
 * @param bucket who shares it
 * @param concurrent how many
 */
public record BulkheadPlan(String bucket, int concurrent) {}
