package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypePlan.Presence;
import dev.holdfast.generator.spec.ApiDocs;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes out what the types are that need a declaration. */
final class TypeDeclarations {
    private final TypeResolver types;
    private final TypeUnions unions;

    TypeDeclarations(TypeResolver types) {
        this.types = types;
        this.unions = new TypeUnions(types);
    }

    TypePlan plan(TypeResolver.Declaration declaration) {
        TypeShape shape = declaration.shape();
        JavaName name = declaration.name();
        ApiDocs docs = declaration.docs();
        if (shape instanceof TypeShape.Known known) {
            return enumeration(name, known, docs);
        }
        if (shape instanceof TypeShape.OneOf choice) {
            return unions.union(name, choice, docs);
        }
        if (shape instanceof TypeShape.Mapped map) {
            return new TypePlan.RecordType(
                    name,
                    DocTextReader.read(docs.description()),
                    List.of(),
                    types.use(map.value(), name.simpleName() + "Value").type());
        }
        return record(name, ((TypeShape.Parts) shape).parts(), docs);
    }

    private static TypePlan enumeration(JavaName name, TypeShape.Known known, ApiDocs docs) {
        NamesOfParts names = NamesOfParts.without();
        List<TypePlan.Constant> constants = known.values().stream()
                .map(it -> new TypePlan.Constant(names.constant(it), it))
                .toList();
        return new TypePlan.EnumType(name, DocTextReader.read(docs.description()), known.type(), constants);
    }

    private TypePlan record(JavaName name, TypeParts object, ApiDocs docs) {
        // The emitter calls the rest "additional", and the factory of the builder "builder".
        NamesOfParts names = NamesOfParts.without("builder", "additional");
        List<TypePlan.Part> parts = new ArrayList<>();
        for (Map.Entry<String, ApiSchema> property : object.properties().entrySet()) {
            boolean isRequired = object.required().contains(property.getKey());
            parts.add(part(name, property, names.variable(property.getKey()), isRequired));
        }
        ApiSchema additional = object.additional();
        return new TypePlan.RecordType(
                name,
                DocTextReader.read(docs.description()),
                parts,
                additional == null
                        ? null
                        : types.use(additional, name.simpleName() + "Value").type());
    }

    private TypePlan.Part part(
            JavaName owner, Map.Entry<String, ApiSchema> property, String javaName, boolean isRequired) {
        ApiSchema schema = property.getValue();
        String wanted = owner.simpleName() + NameWords.of(property.getKey()).pascal();
        TypeUse use = types.use(schema, wanted);
        return new TypePlan.Part(
                property.getKey(),
                javaName,
                use.type(),
                presence(isRequired, use.isNullable()),
                DocTextReader.sentence(schema.docs().description()),
                schema.docs().isDeprecated());
    }

    private static Presence presence(boolean isRequired, boolean isNullable) {
        if (isRequired) {
            return isNullable ? Presence.REQUIRED_NULLABLE : Presence.REQUIRED;
        }
        return isNullable ? Presence.OPTIONAL_NULLABLE : Presence.OPTIONAL;
    }
}
