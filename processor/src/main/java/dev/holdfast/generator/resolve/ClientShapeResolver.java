package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.spec.ApiOperation;
import dev.holdfast.generator.spec.ApiSpec;
import dev.holdfast.generator.spec.OperationOutline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Decides names, operations and types of a client, from the document and the names that the policy chooses. */
public final class ClientShapeResolver {
    private ClientShapeResolver() {}

    /**
     * Decides the shape of a client.
     *
     * @param spec the operations in use
     * @param client the client interface, as in {@code StripeClient}
     * @param choices what the policy chooses of it
     * @param diagnostics takes what cannot be generated
     * @return the shape, without the operations that were reported
     */
    public static ClientShape resolve(ApiSpec spec, JavaName client, ShapeChoices choices, Diagnostics diagnostics) {
        List<OperationOutline> used =
                spec.operations().stream().map(ApiOperation::outline).toList();
        Map<String, MethodName> methods =
                new NamesOfOperations(spec.outlines(), choices.names()).names(used, diagnostics);
        Map<String, JavaName> interfaces = interfaces(client, methods);
        TypeResolver types = new TypeResolver(spec, typeNames(spec, client, interfaces));
        OperationResolver operations = new OperationResolver(types, spec, choices, diagnostics);
        OperationStreams streams = new OperationStreams(types, choices.streams(), methods.values(), diagnostics);
        List<InterfaceShape> parts = parts(
                spec,
                methods,
                interfaces,
                (operation, name) -> operations.resolve(operation, name).stream()
                        .flatMap(it -> streams.with(it, name).stream())
                        .toList());
        List<ApiOperation> kept = parts.stream()
                .flatMap(it -> it.operations().stream())
                .map(OperationShape::api)
                .toList();
        return new ClientShape(parts, types.types(), new DeclaredHeaders(types).of(kept));
    }

    private static NamesOfTypes typeNames(ApiSpec spec, JavaName client, Map<String, JavaName> interfaces) {
        Set<String> schemas = new LinkedHashSet<>(spec.schemaNames());
        schemas.addAll(spec.schemas().keySet());
        return new NamesOfTypes(client, interfaces.values(), schemas);
    }

    private static Map<String, JavaName> interfaces(JavaName client, Map<String, MethodName> methods) {
        NamesInUse names = new NamesInUse();
        names.take(client.simpleName());
        Map<String, JavaName> interfaces = new LinkedHashMap<>();
        for (MethodName method : methods.values()) {
            interfaces.computeIfAbsent(method.part(), part -> client.sibling(interfaceName(part, names)));
        }
        return interfaces;
    }

    private static String interfaceName(String part, NamesInUse names) {
        String resource = NameWords.of(part).pascal();
        String name = resource + "Client";
        return names.take(name) ? name : names.unique(resource + "PartClient");
    }

    private static List<InterfaceShape> parts(
            ApiSpec spec,
            Map<String, MethodName> methods,
            Map<String, JavaName> interfaces,
            BiFunction<ApiOperation, MethodName, List<OperationShape>> resolver) {
        Map<String, List<OperationShape>> byPart = new LinkedHashMap<>();
        for (ApiOperation operation : spec.operations()) {
            MethodName name = methods.get(operation.id());
            if (name != null) {
                resolver.apply(operation, name)
                        .forEach(it -> byPart.computeIfAbsent(name.part(), part -> new ArrayList<>())
                                .add(it));
            }
        }
        List<InterfaceShape> parts = new ArrayList<>();
        interfaces.forEach((part, name) -> {
            List<OperationShape> operations = byPart.getOrDefault(part, List.of());
            if (!operations.isEmpty()) {
                parts.add(new InterfaceShape(name, accessor(part), doc(part, operations, spec), operations));
            }
        });
        return parts;
    }

    /** The client itself has a method {@code close}, and {@code create} makes one. */
    private static String accessor(String part) {
        return part.equals("close") || part.equals("create") ? part + "_" : part;
    }

    private static String doc(String part, List<OperationShape> operations, ApiSpec spec) {
        List<String> tags = operations.get(0).api().outline().tags();
        boolean isShared = !tags.isEmpty()
                && operations.stream().allMatch(it -> it.api().outline().tags().contains(tags.get(0)));
        String described = isShared ? DocTextReader.sentence(spec.tags().getOrDefault(tags.get(0), "")) : "";
        if (described.isEmpty()) {
            return "Calls that concern " + String.join(" ", NameWords.of(part).words()) + ".";
        }
        return described.endsWith(".") ? described : described + ".";
    }
}
