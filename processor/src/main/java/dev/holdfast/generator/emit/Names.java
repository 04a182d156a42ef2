package dev.holdfast.generator.emit;

import dev.holdfast.generator.plan.InterfacePlan;
import dev.holdfast.generator.plan.JavaName;
import dev.holdfast.generator.plan.OperationPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of generated things that are not in the plan. */
public final class Names {
    private static final String CLIENT = "Client";

    private Names() {}

    /** The class that implements an interface. */
    public static JavaName implementationOf(JavaName contract) {
        return contract.sibling(contract.simpleName().replace('.', '_') + "Impl");
    }

    /** The interface with the same operations that does not wait for them. */
    public static JavaName asyncOf(JavaName contract) {
        String name = contract.simpleName();
        String stem = name.endsWith(CLIENT) ? name.substring(0, name.length() - CLIENT.length()) : name;
        return contract.sibling(stem + "Async" + CLIENT);
    }

    /** The operations of an interface with the constants that describe them; names that stand already are numbered. */
    public static List<Constant> constants(InterfacePlan contract) {
        List<Constant> constants = new ArrayList<>();
        // A constant hides those that the file imports by the same name, such as FULL.
        Set<String> taken = new HashSet<>(Constants.names());
        for (OperationPlan operation : contract.operations()) {
            String wanted = constant(operation.methodName());
            String name = wanted;
            for (int number = 2; !taken.add(name); number++) {
                name = wanted + "_" + number;
            }
            constants.add(new Constant(name, operation));
        }
        return constants;
    }

    /** A camel-case name as a constant, as in {@code LIST_COMMITS}. */
    public static String constant(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /**
     * A constant that describes an operation.
     *
     * @param name its name, as in {@code LIST_COMMITS}
     * @param operation the operation
     */
    public record Constant(String name, OperationPlan operation) {}
}
