package dev.holdfast.generator.resolve;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.Idempotency;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.policy.KeysSection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what makes a repeat of an operation safe: what the policy says of it, else its method (RFC 9110 section 9.2.2). */
final class IdempotencyReader {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> IDEMPOTENT_WRITES = Set.of("PUT", "DELETE");

    private final @Nullable KeysSection keys;
    private final Diagnostics diagnostics;

    IdempotencyReader(@Nullable KeysSection keys, Diagnostics diagnostics) {
        this.keys = keys;
        this.diagnostics = diagnostics;
    }

    /** The plan; null for a read, and for a write of which nothing is said. */
    @Nullable
    Idempotency read(OperationFacts operation, SettingsView settings) {
        EffectiveValue safety = settings.map().value("safety");
        if (safety != null) {
            return keyless(Idempotency.Kind.READ, safety);
        }
        SettingsView block = settings.inner("idempotency");
        EffectiveValue plan = block == null ? null : block.map().value("plan");
        boolean isForWrites = plan != null && plan.layer().kind() != Layer.Kind.OPERATION;
        if (block == null || plan == null || (isForWrites && READS.contains(operation.method()))) {
            return IDEMPOTENT_WRITES.contains(operation.method())
                    ? new Idempotency.Keyless(Idempotency.Kind.NATURAL, null, null)
                    : null;
        }
        return plan.text().equals("key") ? keyed(block, plan) : keyless(kind(plan.text()), plan);
    }

    private static Idempotency keyless(Idempotency.Kind kind, EffectiveValue value) {
        Setting<String> because = value.because();
        return new Idempotency.Keyless(kind, because == null ? null : because.value(), value.origin());
    }

    private @Nullable Idempotency keyed(SettingsView block, EffectiveValue plan) {
        if (keys == null) {
            diagnostics.report(Diagnostic.of(
                            Rule.MISSING_KEY, plan.value().place(), "plan: key needs keys, which the policy lacks")
                    .harm("Nothing says in which header the key travels and how long the provider remembers it.")
                    .subject(block.operation())
                    .fix("`keys: { header: Idempotency-Key, retention: 24h }`"));
            return null;
        }
        if (!block.isComplete("from")) {
            return null;
        }
        KeySource from = block.value("from", it -> KeySource.valueOf(it.toUpperCase(Locale.ROOT)));
        return from == null ? null : new Idempotency.Keyed(from, ProviderResolver.rules(keys), plan.origin());
    }

    private static Idempotency.Kind kind(String plan) {
        return Idempotency.Kind.valueOf(plan.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
