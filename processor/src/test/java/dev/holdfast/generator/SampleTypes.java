package dev.holdfast.generator;

import dev.holdfast.generator.plan.DocText;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds types of the sample package. */
public final class SampleTypes {
    /** The package of the sample client. */
    public static final String PACKAGE = "com.acme.shop";

    private SampleTypes() {}

    /** A name in the sample package. */
    public static JavaName name(String simpleName) {
        return new JavaName(PACKAGE, simpleName);
    }

    /** A use of a type in the sample package. */
    public static TypeRef named(String simpleName) {
        return new TypeRef.Named(name(simpleName));
    }

    /** A list. */
    public static TypeRef listOf(TypeRef element) {
        return new TypeRef.ListOf(element);
    }

    /** A map from text. */
    public static TypeRef mapOf(TypeRef value) {
        return new TypeRef.MapOf(value);
    }

    /** An object whose further parts are ignored. */
    public static TypePlan record(String simpleName, TypePlan.Part... parts) {
        return open(simpleName, null, parts);
    }

    /** An object whose further parts are kept, or ignored if their type is null. */
    public static TypePlan open(String simpleName, @Nullable TypeRef additional, TypePlan.Part... parts) {
        return new TypePlan.RecordType(name(simpleName), DocText.none(), List.of(parts), additional);
    }

    /** An open enum of texts. */
    public static TypePlan texts(String simpleName, String... values) {
        return new TypePlan.EnumType(
                name(simpleName),
                DocText.none(),
                TypeRef.Scalar.STRING,
                List.of(values).stream()
                        .map(it -> new TypePlan.Constant(it.toUpperCase(java.util.Locale.ROOT), it))
                        .toList());
    }

    /** One of several types. */
    public static TypePlan union(String simpleName, TypePlan.Variant... variants) {
        return new TypePlan.UnionType(name(simpleName), DocText.none(), List.of(variants));
    }

    /** A variant that is found by the kind of its JSON, or by properties that it must have. */
    public static TypePlan.Variant variant(String javaName, TypeRef type, String... required) {
        return new TypePlan.Variant(javaName, type, null, List.of(), List.of(required));
    }

    /** A variant that is found by a property with a known value. */
    public static TypePlan.Variant tagged(String javaName, TypeRef type, String tag, String value) {
        return new TypePlan.Variant(javaName, type, tag, List.of(value), List.of());
    }

    /** A part that is always there. */
    public static TypePlan.Part required(String name, TypeRef type) {
        return part(name, type, TypePlan.Presence.REQUIRED);
    }

    /** A part that is always there and may be null. */
    public static TypePlan.Part requiredNullable(String name, TypeRef type) {
        return part(name, type, TypePlan.Presence.REQUIRED_NULLABLE);
    }

    /** A part that may be absent. */
    public static TypePlan.Part optional(String name, TypeRef type) {
        return part(name, type, TypePlan.Presence.OPTIONAL);
    }

    /** A part that may be absent or null. */
    public static TypePlan.Part optionalNullable(String name, TypeRef type) {
        return part(name, type, TypePlan.Presence.OPTIONAL_NULLABLE);
    }

    /** A part with a name in JSON that is not its name in Java. */
    public static TypePlan.Part renamed(TypePlan.Part part, String jsonName, String doc) {
        return new TypePlan.Part(jsonName, part.javaName(), part.type(), part.presence(), doc, part.deprecated());
    }

    private static TypePlan.Part part(String name, TypeRef type, TypePlan.Presence presence) {
        return new TypePlan.Part(name, name, type, presence, "", false);
    }
}
