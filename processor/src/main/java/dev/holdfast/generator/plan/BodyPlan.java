package dev.holdfast.generator.plan;

import dev.holdfast.annotation.ArrayStyle;

/**
 * The body of a request.
 *
 * @param kind how it is written
 * @param javaName its name in Java
 * @param type its type
 * @param required whether null is refused
 * @param arrays how a list is written; forms only
 * @param doc what it is
 */
public record BodyPlan(BodyKind kind, String javaName, TypeRef type, boolean required, ArrayStyle arrays, String doc)
        implements ArgumentPlan {}
