package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a schema comes to, once wrappers are taken off and what holds together is merged. */
sealed interface TypeShape {
    /** Another schema, by name. */
    record Named(String schema) implements TypeShape {}

    /** A scalar, or any JSON. */
    record Plain(TypeRef.Scalar type) implements TypeShape {}

    /** Two or more known values of a text or a number. */
    record Known(TypeRef.Scalar type, List<String> values) implements TypeShape {}

    /** A list; any elements without a schema. */
    record Listed(@Nullable ApiSchema items) implements TypeShape {}

    /** A map from text. */
    record Mapped(ApiSchema value) implements TypeShape {}

    /** An object with known parts. */
    record Parts(TypeParts parts) implements TypeShape {}

    /** One of several, at least two. */
    record OneOf(List<TypeAlternative> alternatives) implements TypeShape {}

    /** Any JSON. */
    TypeShape ANY = new Plain(TypeRef.Scalar.JSON);

    /** Text. */
    TypeShape TEXT = new Plain(TypeRef.Scalar.STRING);
}
