package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.ArrayStyle;
import dev.holdfast.generator.plan.ParameterPlace;
import dev.holdfast.generator.plan.ParameterPlan;
import dev.holdfast.generator.plan.TypeRef;
import dev.holdfast.generator.spec.ApiParameter;
import dev.holdfast.generator.spec.ApiParameter.Location;
import dev.holdfast.generator.spec.ApiSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns parameters into arguments: one each, but many optional queries, or such as hold objects, are one record. */
final class OperationParameters {
    private static final int MOST_OPTIONAL_QUERIES = 3;

    private final TypeResolver types;
    private final OperationDropList drops;
    private final OperationProblems problems;
    private final MethodName method;

    OperationParameters(TypeResolver types, OperationDropList drops, OperationProblems problems, MethodName method) {
        this.types = types;
        this.drops = drops;
        this.problems = problems;
        this.method = method;
    }

    List<ParameterPlan> resolve(List<ApiParameter> parameters, NamesOfParts names) {
        List<ApiParameter> kept = parameters.stream()
                .filter(it -> !drops.drops(it) && isSupported(it))
                .toList();
        List<ApiParameter> together = together(kept);
        List<ParameterPlan> plans = new ArrayList<>();
        in(kept, Location.PATH).forEach(it -> plans.add(single(it, names)));
        List<ApiParameter> alone = new ArrayList<>(in(kept, Location.QUERY));
        alone.addAll(in(kept, Location.HEADER));
        alone.removeAll(together);
        alone.stream().filter(ApiParameter::isRequired).forEach(it -> plans.add(single(it, names)));
        alone.stream().filter(it -> !it.isRequired()).forEach(it -> plans.add(single(it, names)));
        if (!together.isEmpty()) {
            plans.add(record(together, names));
        }
        return plans;
    }

    private boolean isSupported(ApiParameter parameter) {
        String what = "the " + parameter.location().name().toLowerCase(Locale.ROOT) + " parameter " + parameter.name();
        if (parameter.location() == Location.COOKIE) {
            problems.report(parameter.place(), "takes " + what + ", and cookies are not supported");
            return false;
        }
        if (parameter.hasContent()) {
            problems.report(parameter.place(), "takes " + what + " in a media type of its own, which is not supported");
            return false;
        }
        if (isObject(parameter) && !isDeep(parameter)) {
            problems.report(
                    parameter.place(), "takes an object as " + what + ", which is supported in style deepObject only");
            return false;
        }
        return true;
    }

    private static List<ApiParameter> in(List<ApiParameter> parameters, Location location) {
        return parameters.stream().filter(it -> it.location() == location).toList();
    }

    /** The queries that become one record: those that hold objects, and all optional ones if there are many. */
    private List<ApiParameter> together(List<ApiParameter> parameters) {
        List<ApiParameter> queries = in(parameters, Location.QUERY);
        List<ApiParameter> objects = queries.stream().filter(this::isObject).toList();
        List<ApiParameter> optional =
                queries.stream().filter(it -> !it.isRequired()).toList();
        if (objects.isEmpty() && optional.size() <= MOST_OPTIONAL_QUERIES) {
            return List.of();
        }
        ArrayStyle style = style(queries);
        return queries.stream()
                .filter(it -> objects.contains(it) || !it.isRequired())
                .filter(it -> !isList(it) || objects.contains(it) || arrays(it) == style)
                .toList();
    }

    /** A record has one style for lists, that of the first; a list of another style stays on its own. */
    private ArrayStyle style(List<ApiParameter> queries) {
        return queries.stream()
                .filter(this::isList)
                .map(this::arrays)
                .findFirst()
                .orElse(
                        queries.stream().anyMatch(OperationParameters::isDeep)
                                ? ArrayStyle.INDEXED
                                : ArrayStyle.REPEATED);
    }

    private ParameterPlan record(List<ApiParameter> parameters, NamesOfParts names) {
        Map<String, ApiSchema> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (ApiParameter parameter : parameters) {
            properties.put(parameter.name(), described(parameter));
            if (parameter.isRequired()) {
                required.add(parameter.name());
            }
        }
        ApiSchema any = ApiSchema.any(parameters.get(0).place());
        TypeShape shape = new TypeShape.Parts(new TypeParts(properties, required, null));
        TypeRef type = types.declare(method.typePrefix() + "Params", shape, any);
        String javaName = names.variable("params");
        return new ParameterPlan(
                ParameterPlace.QUERIES,
                javaName,
                javaName,
                type,
                !required.isEmpty(),
                style(parameters),
                "what to ask for");
    }

    /** A parameter's own description says more than that of its schema. */
    private static ApiSchema described(ApiParameter parameter) {
        ApiSchema schema = parameter.schema();
        return parameter.description().isBlank() ? schema : schema.with(parameter.description());
    }

    private ParameterPlan single(ApiParameter parameter, NamesOfParts names) {
        return new ParameterPlan(
                ParameterPlace.valueOf(parameter.location().name()),
                parameter.name(),
                names.variable(parameter.name()),
                type(parameter),
                parameter.isRequired(),
                arrays(parameter),
                DocTextReader.sentence(
                        parameter.description().isBlank()
                                ? parameter.schema().docs().description()
                                : parameter.description()));
    }

    /** What has no text of its own is written by the caller. */
    private TypeRef type(ApiParameter parameter) {
        TypeShape shape = types.shape(parameter.schema());
        if (shape instanceof TypeShape.Listed) {
            return parameter.location() == Location.QUERY ? list(parameter) : TypeRef.Scalar.STRING;
        }
        return isText(shape) ? types.use(parameter.schema(), wanted(parameter)).type() : TypeRef.Scalar.STRING;
    }

    private TypeRef list(ApiParameter parameter) {
        TypeShape.Listed list = (TypeShape.Listed) types.shape(parameter.schema());
        boolean isPlain = list.items() != null && isText(types.shape(list.items()));
        return isPlain
                ? types.use(parameter.schema(), wanted(parameter)).type()
                : new TypeRef.ListOf(TypeRef.Scalar.STRING);
    }

    private static boolean isText(TypeShape shape) {
        boolean isOdd = shape.equals(TypeShape.ANY) || shape.equals(new TypeShape.Plain(TypeRef.Scalar.BYTES));
        return shape instanceof TypeShape.Known || (shape instanceof TypeShape.Plain && !isOdd);
    }

    private String wanted(ApiParameter parameter) {
        return method.typePrefix() + NameWords.of(parameter.name()).pascal();
    }

    private boolean isObject(ApiParameter parameter) {
        return isObject(types.shape(parameter.schema()));
    }

    private boolean isObject(TypeShape shape) {
        if (shape instanceof TypeShape.OneOf choice) {
            return choice.alternatives().stream().anyMatch(it -> isObject(it.shape()));
        }
        return shape instanceof TypeShape.Parts || shape instanceof TypeShape.Mapped;
    }

    private boolean isList(ApiParameter parameter) {
        return types.shape(parameter.schema()) instanceof TypeShape.Listed;
    }

    private static boolean isDeep(ApiParameter parameter) {
        return parameter.style().equals("deepObject");
    }

    private ArrayStyle arrays(ApiParameter parameter) {
        if (parameter.location() != Location.QUERY || !isList(parameter)) {
            return ArrayStyle.REPEATED;
        }
        if (isDeep(parameter)) {
            return ArrayStyle.INDEXED;
        }
        return parameter.isExploded() ? ArrayStyle.REPEATED : ArrayStyle.COMMA;
    }
}
