package dev.holdfast.generator.resolve;

import static java.util.Objects.requireNonNull;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.FailureClass;
import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Diagnostics;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.BudgetPlan;
import dev.holdfast.generator.plan.MatrixOverrides;
import dev.holdfast.generator.plan.Origin;
import dev.holdfast.generator.plan.RetryAfterPlan;
import dev.holdfast.generator.plan.RetryPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.text.Backoff;
import dev.holdfast.text.BudgetRule;
import dev.holdfast.text.Durations;
import dev.holdfast.text.TextException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code retry}; without it there is one attempt. */
final class RetryReader {
    private final Diagnostics diagnostics;

    RetryReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    RetryPlan read(@Nullable SettingsView retry, Origin builtIn) {
        Setting<Integer> one = new Setting<>(1, builtIn);
        if (retry == null) {
            return new RetryPlan(one, null, null, null, null, MatrixOverrides.none(), null);
        }
        Setting<Integer> attempts = retry.setting("attempts", Integer::valueOf);
        return new RetryPlan(
                attempts == null ? one : attempts,
                retry.setting("backoff", Backoff::parse),
                retry.setting("jitter", it -> Jitter.valueOf(it.toUpperCase(Locale.ROOT))),
                budget(retry),
                retryAfter(retry.inner("retryAfter")),
                overrides(retry),
                retry.setting("advice", it -> it));
    }

    private @Nullable Setting<BudgetPlan> budget(SettingsView retry) {
        List<EffectiveValue> values = retry.values("budget");
        if (values.isEmpty()) {
            return null;
        }
        EffectiveValue top = Sharer.top(values);
        try {
            BudgetRule rule = retry.value("budget", BudgetRule::parse);
            BudgetRule found = rule == null ? tokens(requireNonNull(retry.inner("budget"))) : rule;
            return found == null ? null : new Setting<>(new BudgetPlan(Sharer.of(values), found), top.origin());
        } catch (TextException wrong) {
            diagnostics.report(
                    Diagnostic.of(Rule.INVALID_VALUE, top.value().place(), "retry.budget: " + wrong.problem())
                            .subject(retry.operation())
                            .fix("write " + wrong.remedy()));
            return null;
        }
    }

    private static @Nullable BudgetRule tokens(SettingsView budget) {
        if (!budget.isComplete("tokens", "transient", "throttled")) {
            return null;
        }
        return new BudgetRule.Tokens(
                requireNonNull(budget.value("tokens", Integer::valueOf)),
                requireNonNull(budget.value("transient", Integer::valueOf)),
                requireNonNull(budget.value("throttled", Integer::valueOf)));
    }

    private static @Nullable Setting<RetryAfterPlan> retryAfter(@Nullable SettingsView retryAfter) {
        if (retryAfter == null || !retryAfter.isComplete("wait", "pause")) {
            return null;
        }
        RetryAfterPlan plan = new RetryAfterPlan(
                requireNonNull(retryAfter.value("wait", Durations::parse)),
                requireNonNull(retryAfter.value("pause", Durations::parse)),
                retryAfter.value("absent", Durations::parse));
        return new Setting<>(plan, Sharer.top(retryAfter.map().values()).origin());
    }

    private static MatrixOverrides overrides(SettingsView retry) {
        Setting<String> because = retry.values("never", "once", "also").stream()
                .sorted((left, right) -> right.layer().level() - left.layer().level())
                .map(EffectiveValue::because)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new MatrixOverrides(classes(retry, "never"), classes(retry, "once"), classes(retry, "also"), because);
    }

    /** In the order of the classes: whichever layer said which first must not show. */
    private static List<FailureClass> classes(SettingsView retry, String key) {
        EffectiveValue value = retry.map().value(key);
        List<String> words = value == null ? List.of() : value.texts();
        return Stream.of(FailureClass.values())
                .filter(it -> words.contains(it.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }
}
