package dev.holdfast.generator.plan;

/**
 * What one of several successes holds.
 *
 * @param status a status such as {@code 202}, or {@code 2xx}
 * @param variant the record that it becomes, nested in the result's type
 * @param kind how the body is read: as JSON, as text or not at all
 * @param type what it is read as; {@link TypeRef.Scalar#VOID} for nothing
 */
public record AnswerPlan(String status, JavaName variant, ResultKind kind, TypeRef type) {}
