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
    private static final int MOST_DEFAULT = 60;
    private static final int MOST_TEXT = 1_000;
    /** A static initialiser takes some 5,000; the type is open, so that nothing is lost. */
    private static final int MOST_CONSTANTS = 2_000;

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
                .filter(it -> it.length() <= MOST_TEXT)
                .limit(MOST_CONSTANTS)
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
        TypeUse use = types.part(schema, wanted);
        // One type serves requests and responses: what goes one way only is absent on the other.
        boolean isAlwaysThere = isRequired && schema.docs().direction() == ApiDocs.Direction.BOTH;
        return new TypePlan.Part(
                property.getKey(),
                javaName,
                use.type(),
                use.isCleared() ? Presence.OPTIONAL_CLEARED : presence(isAlwaysThere, use.isNullable()),
                doc(schema.docs()),
                schema.docs().isDeprecated());
    }

    private static String doc(ApiDocs docs) {
        List<String> sentences = new ArrayList<>();
        String said = DocTextReader.sentence(docs.description());
        if (!said.isBlank()) {
            sentences.add(endsSentence(said) ? said : said + ".");
        }
        switch (docs.direction()) {
            case RECEIVED -> sentences.add("Only in responses.");
            case SENT -> sentences.add("Only in requests.");
            case BOTH -> {}
        }
        if (!docs.defaultText().isEmpty() && docs.defaultText().length() <= MOST_DEFAULT) {
            sentences.add("The provider's default is " + docs.defaultText() + ".");
        }
        return sentences.size() == 1 ? said.isBlank() ? sentences.get(0) : said : String.join(" ", sentences);
    }

    private static boolean endsSentence(String text) {
        return ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static Presence presence(boolean isRequired, boolean isNullable) {
        if (isRequired) {
            return isNullable ? Presence.REQUIRED_NULLABLE : Presence.REQUIRED;
        }
        return isNullable ? Presence.OPTIONAL_NULLABLE : Presence.OPTIONAL;
    }
}
