package dev.holdfast.generator.resolve;

import static java.util.Objects.requireNonNull;

import dev.holdfast.annotation.PageStyle;
import dev.holdfast.generator.diagnostic.Nearest;
import dev.holdfast.generator.plan.BodyKind;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.PagingPlan;
import dev.holdfast.generator.plan.PagingPlan.Places;
import dev.holdfast.generator.plan.PagingPlan.Walk;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.ResultKind;
import dev.holdfast.generator.plan.TypePlan;
import dev.holdfast.generator.plan.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits what the policy says of pages to one operation: its parameter must be there, and so must the places in the answer. */
final class PagingFit {
    private final PagePath path;
    private final OperationPlan operation;
    private final PagingChoice choice;

    PagingFit(PagePath path, OperationPlan operation, PagingChoice choice) {
        this.path = path;
        this.operation = operation;
        this.choice = choice;
    }

    /** The plan of the pages. */
    PagingPlan plan() throws PagingMisfit {
        checkOperation();
        parameter(PagingWords.PARAMETER);
        parameter(PagingWords.SIZE);
        scalar(PagingWords.NEXT);
        scalar(PagingWords.MORE);
        scalar(PagingWords.TOTAL);
        scalar(PagingWords.LAST);
        String items = items();
        PageStyle style = choice.style();
        return new PagingPlan(
                style,
                choice.text(PagingWords.PARAMETER),
                choice.text(PagingWords.SIZE),
                choice.number(PagingWords.FIRST, PagingPlan.usualFirst(style)),
                new Places(
                        choice.text(PagingWords.NEXT),
                        items,
                        choice.text(PagingWords.MORE),
                        choice.text(PagingWords.TOTAL),
                        choice.text(PagingWords.LAST)),
                choice.number(PagingWords.MOST, 1),
                walk(items));
    }

    private void checkOperation() throws PagingMisfit {
        if (operation.isMutating()) {
            throw misfit(PagingWords.STYLE, "changes something, which each page would do again");
        }
        if (operation.result().kind() != ResultKind.JSON) {
            throw misfit(PagingWords.STYLE, "does not answer with one kind of JSON");
        }
    }

    private void parameter(String key) throws PagingMisfit {
        String name = choice.text(key);
        if (name.isEmpty()) {
            return;
        }
        if (name.startsWith("/")) {
            property(key, name);
            return;
        }
        Map<String, Boolean> queries = queries();
        if (!queries.containsKey(name)) {
            throw misfit(key, name, "it has no such parameter in its query" + Nearest.hint(name, queries.keySet()));
        }
        if (choice.style() == PageStyle.CURSOR && Boolean.TRUE.equals(queries.get(name))) {
            throw misfit(key, name, "it cannot be left out for the first page");
        }
    }

    private void property(String key, String pointer) throws PagingMisfit {
        BodyPlan body = operation.body();
        if (body == null || body.kind() != BodyKind.JSON) {
            throw misfit(key, pointer, "it has no JSON body");
        }
        PagePath.Target target = path.follow(body.type(), pointer);
        if (target.type() == null) {
            throw misfit(key, pointer, "its body has nothing there" + Nearest.hint(pointer, target.known()));
        }
    }

    /** The parameters of the query by name, and whether they are required. */
    private Map<String, Boolean> queries() {
        Map<String, Boolean> queries = new LinkedHashMap<>();
        for (ParameterPlan parameter : operation.parameters()) {
            if (parameter.place() == ParameterPlace.QUERY) {
                queries.put(parameter.wireName(), parameter.required());
            } else if (parameter.place() == ParameterPlace.QUERIES) {
                path.record(parameter.type())
                        .ifPresent(it -> it.parts().forEach(part -> queries.put(part.jsonName(), isRequired(part))));
            }
        }
        return queries;
    }

    private static boolean isRequired(TypePlan.Part part) {
        return part.presence() == TypePlan.Presence.REQUIRED || part.presence() == TypePlan.Presence.REQUIRED_NULLABLE;
    }

    /** Documents seldom declare headers, so that any may be meant. */
    private void scalar(String key) throws PagingMisfit {
        String place = choice.text(key);
        if (!place.startsWith("/")) {
            return;
        }
        TypeRef type = declared(key, place).type();
        if (type == null || !path.isScalar(type)) {
            throw misfit(key, place, "its answer has no text, number or truth there");
        }
    }

    private String items() throws PagingMisfit {
        EffectiveValue said = choice.value(PagingWords.ITEMS);
        if (said != null) {
            return said.text();
        }
        if (operation.result().type() instanceof TypeRef.ListOf) {
            return "";
        }
        List<String> lists = path.lists(operation.result().type());
        if (lists.size() == 1) {
            return lists.get(0);
        }
        throw new PagingMisfit(
                PagingWords.ITEMS,
                choice.said(),
                "does not say which of its lists has the items of a page",
                lists.stream().map(it -> "`items: " + it + "`").toList());
    }

    private Walk walk(String items) throws PagingMisfit {
        PagePath.Target target = declared(PagingWords.ITEMS, items);
        if (!(target.type() instanceof TypeRef.ListOf list)) {
            throw misfit(PagingWords.ITEMS, items, "its answer has no list there");
        }
        if (target.steps() == null) {
            throw misfit(PagingWords.ITEMS, items, "its answer has more than one type on the way there");
        }
        return new Walk(
                operation.methodName() + "All",
                list.element(),
                list.hasNulls(),
                requireNonNull(target.steps(), "steps"));
    }

    private PagePath.Target declared(String key, String pointer) throws PagingMisfit {
        PagePath.Target target = path.follow(operation.result().type(), pointer);
        if (target.type() == null) {
            throw misfit(key, pointer, "its answer has nothing there" + Nearest.hint(pointer, target.known()));
        }
        return target;
    }

    private PagingMisfit misfit(String key, String value, String fact) {
        EffectiveValue said = choice.value(key);
        String shown = value.isEmpty() ? "the answer itself" : value;
        return new PagingMisfit(
                key,
                said == null ? choice.said() : said,
                "has pagination." + key + " " + shown + ", but " + fact,
                List.of());
    }

    private PagingMisfit misfit(String key, String fact) {
        EffectiveValue said = choice.value(key);
        return new PagingMisfit(key, said == null ? choice.said() : said, fact, List.of("`pagination: none`"));
    }
}
