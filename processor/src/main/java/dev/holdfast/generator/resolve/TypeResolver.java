package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiDocs;
import dev.holdfast.generator.spec.ApiSchema;
import dev.holdfast.generator.spec.ApiSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns schemas into Java types. Types that need a declaration are declared once they are used, so that nothing is
 * declared that no operation reaches; schemas that lead in a circle meet by name.
 */
final class TypeResolver {
    private final TypeShapes shapes;
    private final NamesOfTypes names;
    private final Map<String, TypeUse> named = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Deque<Declaration> waiting = new ArrayDeque<>();
    private final List<TypePlan> declared = new ArrayList<>();
    private final TypeSharedUnions unions;

    TypeResolver(ApiSpec spec, NamesOfTypes names) {
        this.shapes = new TypeShapes(spec);
        this.names = names;
        this.unions = new TypeSharedUnions(names, waiting::add);
    }

    /**
     * The Java type of a schema.
     *
     * @param wanted the name of the type if the schema stands inline and needs one
     */
    TypeUse use(ApiSchema schema, String wanted) {
        TypeUse use = use(schema, shapes.whole(schema), wanted);
        return use.isCleared() ? new TypeUse(TypeRef.Scalar.JSON, use.isNullable()) : use;
    }

    /** The Java type of a part of an object, which alone can be cleared. */
    TypeUse part(ApiSchema schema, String wanted) {
        return use(schema, shapes.of(schema), wanted);
    }

    private TypeUse use(ApiSchema schema, TypeShapes.Shaped shaped, String wanted) {
        TypeUse use = shaped.shape() instanceof TypeShape.Named other
                ? named(other.schema())
                : new TypeUse(type(shaped.shape(), schema, wanted, null), false);
        return use.or(shaped);
    }

    /** The shape of a schema, seen through names. */
    TypeShape shape(ApiSchema schema) {
        TypeShape shape = shapes.of(schema).shape();
        for (int hops = 0; hops < 50 && shape instanceof TypeShape.Named name; hops++) {
            ApiSchema target = shapes.named(name.schema()).orElse(null);
            shape = target == null ? TypeShape.ANY : shapes.of(target).shape();
        }
        return shape instanceof TypeShape.Named ? TypeShape.ANY : shape;
    }

    /** A type for an object that has a name only in Java. */
    TypeRef declare(String wanted, TypeShape shape, ApiSchema schema) {
        JavaName name = names.inline(wanted, suffix(shape));
        waiting.add(new Declaration(name, shape, schema.docs()));
        return new TypeRef.Named(name);
    }

    /** A type for a named object whose files are content, which only a multipart body can hold. */
    TypeRef declareWithContent(String schema, TypeShape shape, ApiSchema target) {
        JavaName name = names.ofSchema(schema);
        if (named.containsKey(schema)) {
            return declare(name.simpleName() + "Parts", shape, target);
        }
        TypeRef type = new TypeRef.Named(name);
        named.put(schema, new TypeUse(type, false));
        waiting.add(new Declaration(name, shape, target.docs()));
        return type;
    }

    /** A name for a type that is declared elsewhere. */
    JavaName name(String wanted, String suffix) {
        return names.inline(wanted, suffix);
    }

    /** The types that were used, and those that they use, by name. */
    List<TypePlan> types() {
        TypeDeclarations declarations = new TypeDeclarations(this);
        for (Declaration next = waiting.poll(); next != null; next = waiting.poll()) {
            declared.add(declarations.plan(next));
        }
        declared.sort(Comparator.comparing((TypePlan it) -> it.name().simpleName()));
        return List.copyOf(declared);
    }

    private TypeUse named(String schema) {
        TypeUse known = named.get(schema);
        if (known != null) {
            return known;
        }
        ApiSchema target = shapes.named(schema).orElse(null);
        if (target == null || !open.add(schema)) {
            // A list of itself has no name in Java that could end the circle.
            return new TypeUse(TypeRef.Scalar.JSON, false);
        }
        TypeShapes.Shaped shaped = shapes.of(target);
        JavaName name = names.ofSchema(schema);
        TypeUse use = shaped.shape() instanceof TypeShape.Named other
                ? named(other.schema())
                : new TypeUse(type(shaped.shape(), target, name.simpleName(), name), false);
        TypeUse whole = use.or(shaped);
        open.remove(schema);
        named.put(schema, whole);
        return whole;
    }

    private TypeRef type(TypeShape shape, ApiSchema schema, String wanted, @Nullable JavaName name) {
        if (shape instanceof TypeShape.Plain plain) {
            return plain.type();
        }
        if (shape instanceof TypeShape.Listed list) {
            TypeUse element = element(list.items(), wanted);
            return new TypeRef.ListOf(element.type(), element.isNullable());
        }
        if (shape instanceof TypeShape.Mapped map) {
            TypeUse value = element(map.value(), wanted);
            return new TypeRef.MapOf(value.type(), value.isNullable());
        }
        if (name == null) {
            return shape instanceof TypeShape.OneOf choice
                    ? unions.shared(choice).orElseGet(() -> declare(wanted, shape, schema))
                    : declare(wanted, shape, schema);
        }
        waiting.add(new Declaration(name, shape, schema.docs()));
        return new TypeRef.Named(name);
    }

    private TypeUse element(@Nullable ApiSchema schema, String wanted) {
        if (schema == null) {
            return new TypeUse(TypeRef.Scalar.JSON, false); // JsonNode has a null of its own
        }
        String one = singular(wanted);
        TypeUse use = use(schema, one.equals(wanted) || names.isTaken(one) ? wanted + "Item" : one);
        return use.type() == TypeRef.Scalar.JSON ? new TypeUse(use.type(), false) : use;
    }

    /** What is put behind a name that something else has. */
    private static String suffix(TypeShape shape) {
        if (shape instanceof TypeShape.OneOf) {
            return "Choice";
        }
        return shape instanceof TypeShape.Known ? "Value" : "Details";
    }

    private static String singular(String name) {
        int start = name.length() - 1;
        while (start > 0 && !Character.isUpperCase(name.charAt(start))) {
            start--;
        }
        String last = name.substring(start);
        String one = EnglishPlural.singular(last.toLowerCase(Locale.ROOT));
        return name.substring(0, start) + last.charAt(0) + one.substring(1);
    }

    /** A type to declare. */
    record Declaration(JavaName name, TypeShape shape, ApiDocs docs) {}
}
