package dev.holdfast.generator.plan;

/**
 * What an operation returns.
 *
 * @param kind how the response body is read
 * @param type the Java type; {@link TypeRef.Scalar#VOID} for nothing
 * @param isResponse whether the method returns {@code Response<type>}
 * @param doc what it is
 */
public record ResultPlan(ResultKind kind, TypeRef type, boolean isResponse, String doc) {}
