package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.ParameterStyle;
import dev.holdfast.generator.plan.Encoding;
import dev.holdfast.generator.plan.Encodings;
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
import java.util.Map;
import java.util.Set;

/** Turns parameters into arguments: one each, but many optional queries, or such as hold deep objects, are one record. */
final class OperationParameters {
    private static final int MOST_OPTIONAL_QUERIES = 3;

    private final ParameterTypes types;
    private final WrittenByClient written;
    private final MethodName method;

    OperationParameters(TypeResolver types, WrittenByClient written, MethodName method) {
        this.types = new ParameterTypes(types, method);
        this.written = written;
        this.method = method;
    }

    List<ParameterPlan> resolve(List<ApiParameter> parameters, NamesOfParts names) {
        List<ApiParameter> kept =
                parameters.stream().filter(it -> !written.covers(it)).toList();
        List<ApiParameter> together = together(kept);
        List<ParameterPlan> plans = new ArrayList<>();
        in(kept, Location.PATH).forEach(it -> plans.add(single(it, names)));
        List<ApiParameter> alone = new ArrayList<>(in(kept, Location.QUERY));
        alone.addAll(in(kept, Location.HEADER));
        alone.addAll(in(kept, Location.COOKIE));
        alone.removeAll(together);
        alone.stream().filter(ApiParameter::isRequired).forEach(it -> plans.add(single(it, names)));
        alone.stream().filter(it -> !it.isRequired()).forEach(it -> plans.add(single(it, names)));
        if (!together.isEmpty()) {
            plans.add(record(together, names));
        }
        return plans;
    }

    private static List<ApiParameter> in(List<ApiParameter> parameters, Location location) {
        return parameters.stream().filter(it -> it.location() == location).toList();
    }

    /** The queries that become one record: those that hold deep objects, and all optional ones if there are many. */
    private List<ApiParameter> together(List<ApiParameter> parameters) {
        List<ApiParameter> queries = in(parameters, Location.QUERY);
        List<ApiParameter> deep = queries.stream().filter(this::isDeepObject).toList();
        List<ApiParameter> optional =
                queries.stream().filter(it -> !it.isRequired()).toList();
        if (deep.isEmpty() && optional.size() <= MOST_OPTIONAL_QUERIES) {
            return List.of();
        }
        return queries.stream()
                .filter(it -> !it.isRequired() || deep.contains(it))
                .toList();
    }

    private ParameterPlan record(List<ApiParameter> parameters, NamesOfParts names) {
        Map<String, ApiSchema> properties = new LinkedHashMap<>();
        Map<String, Encoding> encodings = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (ApiParameter parameter : parameters) {
            properties.put(parameter.name(), described(parameter));
            if (parameter.isRequired()) {
                required.add(parameter.name());
            }
            if (!types.isSingle(parameter) || !isUsual(encoding(parameter))) {
                encodings.put(parameter.name(), encoding(parameter));
            }
        }
        ApiSchema any = ApiSchema.any(parameters.get(0).place());
        TypeRef type = types.declare(method.typePrefix() + "Params", new TypeParts(properties, required, null), any);
        String javaName = names.variable("params");
        return new ParameterPlan(
                ParameterPlace.QUERIES,
                javaName,
                javaName,
                type,
                !required.isEmpty(),
                UsualStyle.of(encodings, ParameterStyle.REPEATED),
                "what to ask for");
    }

    private static boolean isUsual(Encoding encoding) {
        return encoding.equals(Encoding.in(ParameterStyle.REPEATED));
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
                types.of(parameter),
                parameter.isRequired(),
                new Encodings(encoding(parameter), Map.of()),
                DocTextReader.sentence(
                        parameter.description().isBlank()
                                ? parameter.schema().docs().description()
                                : parameter.description()));
    }

    private Encoding encoding(ApiParameter parameter) {
        ParameterStyle style = ParameterStyles.of(parameter, types.isSingle(parameter));
        boolean keepsReserved = parameter.allowsReserved() && parameter.location() == Location.QUERY;
        return new Encoding(style, keepsReserved, "");
    }

    private boolean isDeepObject(ApiParameter parameter) {
        return parameter.style().equals("deepObject") && types.isObject(parameter);
    }
}
