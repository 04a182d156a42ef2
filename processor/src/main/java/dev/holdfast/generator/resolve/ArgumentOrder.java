package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.generator.plan.ArgumentPlan;
import dev.holdfast.generator.plan.BodyPlan;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.ParameterPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds to the arguments that a document asks for those that a call needs: the key behind what must be said, options last. */
final class ArgumentOrder {
    private ArgumentOrder() {}

    static List<ArgumentPlan> complete(List<ArgumentPlan> fromDocument, @Nullable Idempotency idempotency) {
        Set<String> taken = new HashSet<>();
        fromDocument.forEach(it -> taken.add(it.javaName()));
        List<ArgumentPlan> arguments = new ArrayList<>(fromDocument);
        if (idempotency instanceof Idempotency.Keyed keyed && keyed.from() == KeySource.CALLER) {
            arguments.add(behindRequired(fromDocument), new ArgumentPlan.Key(free("key", "idempotencyKey", taken)));
        }
        arguments.add(new ArgumentPlan.Options(free("options", "callOptions", taken)));
        return arguments;
    }

    private static int behindRequired(List<ArgumentPlan> arguments) {
        int position = 0;
        for (int index = 0; index < arguments.size(); index++) {
            ArgumentPlan argument = arguments.get(index);
            boolean isRequired = argument instanceof BodyPlan
                    || (argument instanceof ParameterPlan parameter && parameter.required());
            position = isRequired ? index + 1 : position;
        }
        return position;
    }

    private static String free(String wanted, String otherwise, Set<String> taken) {
        String name = taken.contains(wanted) ? otherwise : wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = otherwise + number;
        }
        return name;
    }
}
