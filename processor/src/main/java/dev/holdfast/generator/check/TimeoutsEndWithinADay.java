package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.text.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@link Rule#UNITLESS_VALUE}, where the unit is there and cannot be meant. */
final class TimeoutsEndWithinADay implements OperationCheck {
    private static final Duration MOST = Duration.ofHours(24);

    @Override
    public void check(OperationPlan operation, Findings findings) {
        TimeoutPlan timeout = operation.resilience().timeout();
        check("call", timeout.call(), operation, findings);
        check("attempt", timeout.attempt(), operation, findings);
        check("connect", timeout.connect(), operation, findings);
        check("firstEvent", timeout.firstEvent(), operation, findings);
        check("idle", timeout.idle(), operation, findings);
        check("stream", timeout.stream(), operation, findings);
    }

    private static void check(
            String key, @Nullable Setting<Duration> setting, OperationPlan operation, Findings findings) {
        if (setting == null || setting.value().compareTo(MOST) <= 0) {
            return;
        }
        String text = Durations.print(setting.value());
        findings.report(Diagnostic.of(
                        Rule.UNITLESS_VALUE,
                        setting.origin().place(),
                        key + " timeout " + text + " is longer than a day")
                .harm("Nobody waits that long: the unit is probably not the one that was meant.")
                .subject(operation.id())
                .fix(findings.fix(key, "30s")));
    }
}
