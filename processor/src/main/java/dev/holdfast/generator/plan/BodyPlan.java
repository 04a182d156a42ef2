package dev.holdfast.generator.plan;

/**
 * The body of a request.
 *
 * @param kind how it is written
 * @param mediaType what it is sent as
 * @param javaName its name in Java
 * @param type its type
 * @param required whether null is refused
 * @param encodings how its parts are written; forms and multipart bodies only
 * @param doc what it is
 */
public record BodyPlan(
        BodyKind kind,
        String mediaType,
        String javaName,
        TypeRef type,
        boolean required,
        Encodings encodings,
        String doc)
        implements ArgumentPlan {}
