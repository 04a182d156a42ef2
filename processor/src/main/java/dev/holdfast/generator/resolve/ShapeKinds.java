package dev.holdfast.generator.resolve;

/** What a value of a shape may turn out to be. */
final class ShapeKinds {
    private ShapeKinds() {}

    /** Whether it is always an object. */
    static boolean isObject(TypeShape shape) {
        return shape instanceof TypeShape.OneOf choice
                ? choice.alternatives().stream().allMatch(it -> isObject(it.shape()))
                : shape instanceof TypeShape.Parts || shape instanceof TypeShape.Mapped;
    }

    /** Whether it may be an object. */
    static boolean mayBeObject(TypeShape shape) {
        return shape instanceof TypeShape.OneOf choice
                ? choice.alternatives().stream().anyMatch(it -> mayBeObject(it.shape()))
                : shape instanceof TypeShape.Parts || shape instanceof TypeShape.Mapped;
    }

    /** Whether it may be a list. */
    static boolean mayBeList(TypeShape shape) {
        return shape instanceof TypeShape.OneOf choice
                ? choice.alternatives().stream().anyMatch(it -> mayBeList(it.shape()))
                : shape instanceof TypeShape.Listed;
    }

    /** Whether it holds no others, so that there is one text for it in every style. */
    static boolean isSingle(TypeShape shape) {
        return !mayBeList(shape) && !mayBeObject(shape);
    }
}
