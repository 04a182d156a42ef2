package dev.holdfast.example.quickstart;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints how calls ended, what attempts brought, what followed from them, and what became of the keys. */
final class MetricsPrinter {
    /** The meters that are shown, each with the tag by which it is counted. */
    private static final Map<String, String> SHOWN = new TreeMap<>(Map.of(
            "holdfast.attempt.duration", "result",
            "holdfast.call.duration", "outcome",
            "holdfast.idempotency.outcome", "outcome",
            "holdfast.retry.decisions", "decision"));

    private final PrintStream out;

    MetricsPrinter(PrintStream out) {
        this.out = out;
    }

    void print(MeterRegistry registry) {
        out.printf("%nMeters, summed over operations%n");
        SHOWN.forEach((name, tag) -> counts(registry, name, tag)
                .forEach((value, count) -> out.printf("   %-30s %-28s %3d%n", name, tag + "=" + value, count)));
    }

    private static Map<String, Long> counts(MeterRegistry registry, String name, String tag) {
        return registry.getMeters().stream()
                .filter(it -> it.getId().getName().equals(name) && count(it) > 0)
                .collect(Collectors.groupingBy(
                        it -> Objects.requireNonNull(it.getId().getTag(tag)),
                        TreeMap::new,
                        Collectors.summingLong(MetricsPrinter::count)));
    }

    private static long count(Meter meter) {
        if (meter instanceof Timer timer) {
            return timer.count();
        }
        return meter instanceof Counter counter ? Math.round(counter.count()) : 0;
    }
}
