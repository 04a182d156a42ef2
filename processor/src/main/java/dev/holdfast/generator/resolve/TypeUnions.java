package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.resolve.TypeAlternative.Kind;
import dev.holdfast.generator.spec.ApiDocs;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Declares a choice: one variant for each kind of JSON, and one for each object. Variants bear the name of their kind, or
 * {@code Of} and the name of their type, so that none hides the type that it wraps.
 */
final class TypeUnions {
    private final TypeResolver types;

    TypeUnions(TypeResolver types) {
        this.types = types;
    }

    TypePlan union(JavaName name, TypeShape.OneOf choice, ApiDocs docs) {
        TypeTags tags = new TypeTags(types, choice.alternatives());
        NamesInUse names = new NamesInUse();
        names.take("Unknown");
        names.take("Reader");
        List<TypePlan.Variant> variants = new ArrayList<>();
        for (TypeAlternative alternative : choice.alternatives()) {
            TypeRef type = type(name, alternative, tags);
            String variant = names.unique(variantName(name, alternative, type, choice));
            TypeTags.Tag tag = tags.of(alternative);
            variants.add(new TypePlan.Variant(
                    variant, type, tag.isNone() ? null : tag.property(), tag.values(), tags.required(alternative)));
        }
        return new TypePlan.UnionType(name, DocTextReader.read(docs.description()), variants);
    }

    private TypeRef type(JavaName union, TypeAlternative alternative, TypeTags tags) {
        String wanted = union.simpleName();
        return switch (alternative.kind()) {
            case TEXT -> TypeRef.Scalar.STRING;
            case BOOLEAN -> TypeRef.Scalar.BOOLEAN;
            case INTEGER -> TypeRef.Scalar.LONG;
            case NUMBER -> TypeRef.Scalar.DECIMAL;
            case LIST -> list(alternative, wanted);
            case OBJECT -> object(alternative, wanted, tags);
            case ANY -> TypeRef.Scalar.JSON;
        };
    }

    private TypeRef list(TypeAlternative alternative, String wanted) {
        ApiSchema items = alternative.shape() instanceof TypeShape.Listed list ? list.items() : null;
        if (items == null) {
            return new TypeRef.ListOf(TypeRef.Scalar.JSON);
        }
        TypeUse element = types.use(items, wanted + "Item");
        return new TypeRef.ListOf(element.type(), element.isNullable() && element.type() != TypeRef.Scalar.JSON);
    }

    private TypeRef object(TypeAlternative alternative, String wanted, TypeTags tags) {
        if (alternative.named() != null && alternative.shape() instanceof TypeShape.Parts) {
            ApiSchema place = alternative.schema();
            return types.use(ApiSchema.reference(alternative.named(), place.place()), wanted)
                    .type();
        }
        return types.declare(wanted + suffix(alternative, tags), alternative.shape(), alternative.schema());
    }

    /** What tells an inline object from the others in its name: the tag's value, its title, or nothing much. */
    private static String suffix(TypeAlternative alternative, TypeTags tags) {
        TypeTags.Tag tag = tags.of(alternative);
        if (tag.values().size() == 1) {
            return NameWords.of(tag.values().get(0)).pascal();
        }
        String title = alternative.schema().docs().title();
        boolean isName = !title.isBlank() && title.length() <= 40;
        return isName ? NameWords.of(title).pascal() : "Details";
    }

    private static String variantName(
            JavaName union, TypeAlternative alternative, TypeRef type, TypeShape.OneOf choice) {
        return switch (alternative.kind()) {
            case TEXT -> isExpandable(choice) ? "Id" : "Text";
            case BOOLEAN -> "Flag";
            case INTEGER -> "Whole";
            case NUMBER -> "Decimal";
            case LIST -> "Items";
            case OBJECT -> "Of" + shortName(union, ((TypeRef.Named) type).name());
            case ANY -> "Any";
        };
    }

    private static String shortName(JavaName union, JavaName type) {
        String name = type.simpleName();
        String prefix = union.simpleName();
        return name.length() > prefix.length() && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** A text beside objects that the document names and that all have an id is the id of one of them. */
    static boolean isExpandable(TypeShape.OneOf choice) {
        return choice.alternatives().stream()
                .filter(it -> it.kind() != Kind.TEXT)
                .allMatch(it -> it.named() != null
                        && it.shape() instanceof TypeShape.Parts object
                        && object.parts().required().contains("id"));
    }
}
