package dev.holdfast.generator.resolve;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes sure that all operations which share a breaker, a limiter or a bulkhead say the same of it. */
final class SharedRules {
    private final Diagnostics diagnostics;
    private final Map<String, Setting<?>> first = new HashMap<>();

    SharedRules(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(ResolvedOperation operation) {
        check(operation, "breaker", operation.resilience().breaker(), it -> it.scope());
        check(operation, "limit", operation.resilience().limit(), it -> it.bucket());
        check(operation, "bulkhead", operation.resilience().bulkhead(), it -> it.bucket());
        check(operation, "budget", operation.resilience().retry().budget(), it -> it.scope());
    }

    private <T> void check(
            ResolvedOperation operation, String what, @Nullable Setting<T> setting, Function<T, String> sharer) {
        if (setting == null) {
            return;
        }
        String name = sharer.apply(setting.value());
        Setting<?> known = first.putIfAbsent(what + " " + name, setting);
        if (known != null && !known.equals(setting)) {
            diagnostics.report(Diagnostic.of(
                            Rule.INVALID_VALUE,
                            setting.origin().place(),
                            "the " + what + " shared by " + name + " has two sets of values")
                    .harm("Which one holds would depend on which operation is called first.")
                    .detail(known.origin().layer(), known.origin().place(), String.valueOf(known.value()))
                    .detail(setting.origin().layer(), setting.origin().place(), String.valueOf(setting.value()))
                    .subject(operation.used().facts().id())
                    .fix("give one of them another bucket or scope"));
        }
    }
}
