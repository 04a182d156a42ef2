package dev.holdfast.generator.plan;

/**
 * The name of a generated or hand-written type.
 *
 * @param packageName the package; empty for the unnamed one
 * @param simpleName the name within the package; parts of a nested type are joined by dots
 */
public record JavaName(String packageName, String simpleName) {
    /** The name as source code outside the package writes it. */
    public String qualifiedName() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /** Another type in the same package. */
    public JavaName sibling(String otherName) {
        return new JavaName(packageName, otherName);
    }
}
