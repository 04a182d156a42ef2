package dev.holdfast.generator.plan;

/**
 * A header that answers are declared to have.
 *
 * @param wireName its name, as the document writes it
 * @param javaName the constant that reads it
 * @param type what it is read as: a scalar, or a list of texts
 * @param doc what it is; plain text, empty if the document says nothing
 */
public record HeaderPlan(String wireName, String javaName, TypeRef type, String doc) {}
