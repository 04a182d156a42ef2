package dev.holdfast.generator.resolve;

import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.PagingPlan.Step;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows JSON pointers through the types of a client. */
final class PagePath {
    private final Map<JavaName, TypePlan> types;

    PagePath(List<TypePlan> types) {
        this.types = types.stream().collect(Collectors.toMap(TypePlan::name, Function.identity()));
    }

    /** Where a pointer leads; a pointer to what a type does not declare leads nowhere. */
    Target follow(TypeRef from, String pointer) {
        Target target = new Target(from, List.of(), "", Set.of());
        if (pointer.isEmpty()) {
            return target;
        }
        String walked = "";
        for (String token : pointer.substring(1).split("/", -1)) {
            TypeRef here = target.type();
            if (here == null) {
                return target;
            }
            target = step(here, target.steps(), token.replace("~1", "/").replace("~0", "~"), walked);
            walked = walked + "/" + token;
        }
        return target;
    }

    /** The pointers to the lists that are parts of a type itself. */
    List<String> lists(TypeRef type) {
        return record(type).stream()
                .flatMap(it -> it.parts().stream())
                .filter(it -> it.type() instanceof TypeRef.ListOf)
                .map(it -> "/" + it.jsonName().replace("~", "~0").replace("/", "~1"))
                .toList();
    }

    /** The record that a type is; empty if it is something else. */
    Optional<TypePlan.RecordType> record(TypeRef type) {
        return type instanceof TypeRef.Named named && types.get(named.name()) instanceof TypePlan.RecordType record
                ? Optional.of(record)
                : Optional.empty();
    }

    /** Whether a value of a type is one text, number or truth. */
    boolean isScalar(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return !(types.get(named.name()) instanceof TypePlan.RecordType);
        }
        return type instanceof TypeRef.Scalar;
    }

    private Target step(TypeRef from, @Nullable List<Step> steps, String token, String walked) {
        if (from == TypeRef.Scalar.JSON) {
            return new Target(from, null, "", Set.of());
        }
        if (from instanceof TypeRef.ListOf list && token.matches("-1|\\d{1,9}")) {
            return new Target(list.element(), null, "", Set.of());
        }
        if (from instanceof TypeRef.MapOf map) {
            return new Target(map.value(), null, "", Set.of());
        }
        if (from instanceof TypeRef.Named named && types.get(named.name()) instanceof TypePlan.UnionType union) {
            return union(union, token, walked);
        }
        return record(from)
                .map(it -> part(it, from, steps, token, walked))
                .orElseGet(() -> new Target(null, null, walked, Set.of()));
    }

    /** A pointer fits a union if it fits one of its variants. */
    private Target union(TypePlan.UnionType union, String token, String walked) {
        Set<String> known = new LinkedHashSet<>();
        for (TypePlan.Variant variant : union.variants()) {
            Target target = step(variant.type(), null, token, walked);
            if (target.type() != null) {
                return target;
            }
            known.addAll(target.known());
        }
        return new Target(null, null, walked, known);
    }

    private static Target part(
            TypePlan.RecordType record, TypeRef from, @Nullable List<Step> steps, String token, String walked) {
        for (TypePlan.Part part : record.parts()) {
            if (part.jsonName().equals(token)) {
                return new Target(part.type(), with(steps, from, part), "", Set.of());
            }
        }
        if (record.additional() != null) {
            return new Target(record.additional(), null, "", Set.of());
        }
        Set<String> known = record.parts().stream()
                .map(it -> walked + "/" + it.jsonName())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Target(null, null, walked, known);
    }

    private static @Nullable List<Step> with(@Nullable List<Step> steps, TypeRef owner, TypePlan.Part part) {
        if (steps == null) {
            return null;
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(owner, part.javaName(), part.presence() == TypePlan.Presence.OPTIONAL_NULLABLE));
        return more;
    }

    /**
     * Where a pointer leads.
     *
     * @param type what stands there; null if nothing does
     * @param steps how Java comes there; null if it cannot, as through a choice of types
     * @param at how far the pointer leads, where it leads nowhere
     * @param known the pointers that go on from there
     */
    record Target(@Nullable TypeRef type, @Nullable List<Step> steps, String at, Set<String> known) {}
}
