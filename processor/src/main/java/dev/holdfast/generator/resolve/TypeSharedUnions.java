package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiDocs;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Choices that stand inline and are of a few types that all have names: each is declared once and called after its members,
 * as in {@code CustomerOrId}, wherever it stands.
 */
final class TypeSharedUnions {
    private static final int MOST_MEMBERS = 3;

    private final NamesOfTypes names;
    private final Consumer<TypeResolver.Declaration> declarations;
    private final Map<String, TypeRef> declared = new HashMap<>();

    TypeSharedUnions(NamesOfTypes names, Consumer<TypeResolver.Declaration> declarations) {
        this.names = names;
        this.declarations = declarations;
    }

    /** The type of a choice; nothing for one that is not to be shared. */
    Optional<TypeRef> shared(TypeShape.OneOf choice) {
        List<Member> members = new ArrayList<>();
        for (TypeAlternative alternative : choice.alternatives()) {
            String name = name(alternative, choice);
            if (name == null || !alternative.tag().isEmpty()) {
                return Optional.empty();
            }
            members.add(new Member(name, alternative));
        }
        if (members.size() > MOST_MEMBERS) {
            return Optional.empty();
        }
        members.sort(Comparator.comparing(Member::isNoObject).thenComparing(Member::name));
        String name = String.join("Or", members.stream().map(Member::name).toList());
        return Optional.of(declared.computeIfAbsent(name, it -> declare(it, members)));
    }

    private TypeRef declare(String wanted, List<Member> members) {
        JavaName name = names.inline(wanted, "Choice");
        TypeShape sorted =
                new TypeShape.OneOf(members.stream().map(Member::alternative).toList());
        declarations.accept(new TypeResolver.Declaration(name, sorted, ApiDocs.NONE));
        return new TypeRef.Named(name);
    }

    private @Nullable String name(TypeAlternative alternative, TypeShape.OneOf choice) {
        return switch (alternative.kind()) {
            case TEXT -> TypeUnions.isExpandable(choice) ? "Id" : "Text";
            case BOOLEAN -> "Flag";
            case INTEGER -> "Whole";
            case NUMBER -> "Decimal";
            case LIST -> list((TypeShape.Listed) alternative.shape());
            case OBJECT ->
                alternative.named() != null && alternative.shape() instanceof TypeShape.Parts
                        ? names.ofSchema(alternative.named()).simpleName()
                        : null;
            case ANY -> null;
        };
    }

    private @Nullable String list(TypeShape.Listed list) {
        ApiSchema items = list.items();
        if (items == null) {
            return "List";
        }
        if (items.reference() != null && !items.isNullable()) {
            return names.ofSchema(items.reference()).simpleName() + "List";
        }
        boolean isText =
                items.types().equals(List.of("string")) && items.format().isEmpty();
        return isText && items.values().isEmpty() && !items.isNullable() ? "TextList" : null;
    }

    private record Member(String name, TypeAlternative alternative) {
        boolean isNoObject() {
            return alternative.kind() != TypeAlternative.Kind.OBJECT;
        }
    }
}
