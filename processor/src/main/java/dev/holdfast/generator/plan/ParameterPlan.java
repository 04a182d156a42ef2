package dev.holdfast.generator.plan;

/**
 * A parameter of an operation outside its body.
 *
 * @param place where it is written
 * @param wireName its name on the wire; for {@link ParameterPlace#QUERIES} the Java name
 * @param javaName its name in Java
 * @param type its type
 * @param required whether null is refused
 * @param encodings how it is written; parts have encodings of their own only in {@link ParameterPlace#QUERIES}
 * @param doc what it is
 */
public record ParameterPlan(
        ParameterPlace place,
        String wireName,
        String javaName,
        TypeRef type,
        boolean required,
        Encodings encodings,
        String doc)
        implements ArgumentPlan {}
