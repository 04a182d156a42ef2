package dev.holdfast.generator.plan;

import dev.holdfast.text.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when an integration fails, and by what measure; null where the policy does not say.
 *
 * @param objective the share of calls that must succeed
 * @param page who is woken
 * @param ticket who finds it in the morning
 * @param runbook the page that says what to do
 * @param origin where it was said
 */
public record ObservePlan(
        @Nullable Setting<Objective> objective,
        @Nullable Setting<String> page,
        @Nullable Setting<String> ticket,
        @Nullable Setting<String> runbook,
        Origin origin) {}
