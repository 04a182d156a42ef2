package dev.holdfast.generator.plan;

/** How a response body is read. */
public enum ResultKind {
    /** As JSON. */
    JSON,
    /** As text, in the charset that the response names. */
    TEXT,
    /** As bytes, up to the response limit. */
    BYTES,
    /** Not at all. */
    NOTHING;

    /** How a body is read into a Java type when nothing else is said. */
    public static ResultKind of(TypeRef type) {
        if (type == TypeRef.Scalar.VOID) {
            return NOTHING;
        }
        if (type == TypeRef.Scalar.STRING) {
            return TEXT;
        }
        return type == TypeRef.Scalar.BYTES ? BYTES : JSON;
    }

    /** Whether the Java type alone would not tell that the body is JSON. */
    public static boolean isJsonOnlyBecauseSaid(ResultPlan result) {
        return result.kind() == JSON && of(result.type()) != JSON;
    }
}
