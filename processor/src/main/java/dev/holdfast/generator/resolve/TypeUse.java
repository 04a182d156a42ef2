package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.TypeRef;

/** A type where it is used, and whether it may be null there. */
record TypeUse(TypeRef type, boolean isNullable) {
    TypeUse orNull(boolean alsoNull) {
        return alsoNull && !isNullable ? new TypeUse(type, true) : this;
    }
}
