package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;

/**
 * A type where it is used.
 *
 * @param isNullable whether it may be null there
 * @param isCleared whether an empty text may stand there instead, which is no value of the type
 */
record TypeUse(TypeRef type, boolean isNullable, boolean isCleared) {
    TypeUse(TypeRef type, boolean isNullable) {
        this(type, isNullable, false);
    }

    TypeUse or(TypeShapes.Shaped shaped) {
        return new TypeUse(type, isNullable || shaped.isNullable(), isCleared || shaped.isCleared());
    }
}
