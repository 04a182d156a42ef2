package dev.holdfast.generator.check;

import dev.holdfast.generator.diagnostic.Diagnostic;
import dev.holdfast.generator.diagnostic.DiagnosticBuilder;
import dev.holdfast.generator.diagnostic.Rule;
import dev.holdfast.generator.explain.Words;
import dev.holdfast.generator.plan.OperationPlan;
import dev.holdfast.generator.plan.Setting;
import dev.holdfast.generator.plan.TimeoutPlan;
import dev.holdfast.text.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Rule#MISSING_TIMEOUT}. */
final class EveryCallHasATimeout implements OperationCheck {
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration STREAM = Duration.ofMinutes(10);
    private static final String HARM =
            "A provider that accepts the request and never answers would hold its caller forever.";

    @Override
    public void check(OperationPlan operation, Findings findings) {
        TimeoutPlan timeout = operation.resilience().timeout();
        List<String> missing = missing(timeout, operation.result().isStreamed());
        if (missing.isEmpty()) {
            return;
        }
        DiagnosticBuilder diagnostic = Diagnostic.of(
                        Rule.MISSING_TIMEOUT,
                        operation.origin().entry(),
                        operation.id() + " has no " + listed(missing) + " timeout")
                .harm(HARM)
                .subject(operation.id())
                .fix("`" + findings.words().block("timeout", advice(timeout, missing, findings.words())) + "`");
        if (findings.words() == Words.POLICY) {
            // one line in the policy's defaults answers for all of them
            diagnostic.cause(String.join(" ", missing));
        }
        findings.report(diagnostic);
    }

    private static List<String> missing(TimeoutPlan timeout, boolean isStreamed) {
        List<String> missing = new ArrayList<>();
        if (timeout.call() == null) {
            missing.add("call");
        }
        if (timeout.attempt() == null) {
            missing.add("attempt");
        }
        if (timeout.connect() == null) {
            missing.add("connect");
        }
        if (isStreamed && timeout.idle() == null && timeout.attempt() != null) {
            missing.add("idle");
        }
        if (isStreamed && timeout.stream() == null && timeout.call() != null) {
            missing.add("stream");
        }
        return missing;
    }

    /** What to write: in a policy what is missing, in an annotation the whole, since its members stand together. */
    private static Map<String, String> advice(TimeoutPlan timeout, List<String> missing, Words words) {
        Duration call = valueOf(timeout.call());
        Duration attempt = valueOf(timeout.attempt());
        Duration connect = valueOf(timeout.connect());
        if (call == null) {
            call = attempt == null ? CALL : TimeoutAdvice.callAround(attempt);
        }
        if (attempt == null) {
            attempt = TimeoutAdvice.attemptWithin(call);
        }
        if (connect == null) {
            connect = TimeoutAdvice.connectWithin(attempt);
        }
        Map<String, String> advice = new LinkedHashMap<>();
        advice.put("call", Durations.print(call));
        advice.put("attempt", Durations.print(attempt));
        advice.put("connect", Durations.print(connect));
        if (missing.contains("idle") || missing.contains("stream")) {
            Duration idle = valueOf(timeout.idle());
            Duration stream = valueOf(timeout.stream());
            advice.put("idle", Durations.print(idle == null ? IDLE : idle));
            advice.put("stream", Durations.print(stream == null ? STREAM : stream));
        }
        if (words == Words.POLICY) {
            advice.keySet().retainAll(missing);
        }
        return advice;
    }

    private static @Nullable Duration valueOf(@Nullable Setting<Duration> setting) {
        return setting == null ? null : setting.value();
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
