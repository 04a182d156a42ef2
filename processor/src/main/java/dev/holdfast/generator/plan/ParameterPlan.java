package dev.holdfast.generator.plan;

import dev.holdfast.annotation.ArrayStyle;

/**
 * A parameter of an operation outside its body.
 *
 * @param place where it is written
 * @param wireName its name on the wire; for {@link ParameterPlace#QUERIES} the Java name
 * @param javaName its name in Java
 * @param type its type
 * @param required whether null is refused
 * @param arrays how a list is written; queries only
 * @param doc what it is
 */
public record ParameterPlan(
        ParameterPlace place,
        String wireName,
        String javaName,
        TypeRef type,
        boolean required,
        ArrayStyle arrays,
        String doc)
        implements ArgumentPlan {}
