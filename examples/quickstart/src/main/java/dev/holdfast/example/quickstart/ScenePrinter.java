package dev.holdfast.example.quickstart;

import dev.holdfast.client.AttemptReport;
import dev.holdfast.client.CallReport;
import dev.holdfast.example.payments.Charge;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints scenes, one block each. */
final class ScenePrinter {
    private static final int WIDTH = 90;

    private final PrintStream out;
    private int number;

    ScenePrinter(PrintStream out) {
        this.out = out;
    }

    void print(Scene scene) {
        number++;
        out.printf("%n%d  %s%n", number, scene.title());
        out.printf("   %s%s%n", scene.call(), key(scene.report()));
        scene.report().attempts().forEach(this::print);
        out.printf("   = %s%n", ending(scene));
        if (!scene.isAsExpected()) {
            out.printf("   ! expected %s%n", scene.expected());
        }
    }

    private void print(AttemptReport attempt) {
        out.printf(
                "   %d  %-12s  took %-7s %-18s %s%n",
                attempt.number(),
                attempt.number() == 1 ? "at once" : "after " + brief(attempt.waitedBefore()),
                brief(attempt.took()),
                what(attempt),
                attempt.decision());
    }

    private static String what(AttemptReport attempt) {
        String status = attempt.status() == null ? "" : attempt.status() + " ";
        String failure = attempt.failure() == null ? "" : words(attempt.failure());
        return (status + failure).strip();
    }

    private static String ending(Scene scene) {
        if (scene.failure() == null) {
            Charge charge = Objects.requireNonNull(scene.charge());
            return String.join(
                    ", ",
                    charge.id(),
                    Money.text(charge.amount(), charge.currency()),
                    charge.status().value(),
                    "in " + brief(scene.report().elapsed()));
        }
        return scene.failure().getClass().getSimpleName() + ", " + words(scene.outcome()) + ", in "
                + brief(scene.report().elapsed()) + ":" + folded(scene.failure().getMessage());
    }

    /** An exception's message is one line for a log, which is longer than one of a terminal. */
    private static String folded(@Nullable String message) {
        var lines = new StringBuilder();
        int column = WIDTH;
        for (String word : String.valueOf(message).split(" ", -1)) {
            if (column + word.length() > WIDTH) {
                lines.append("\n    ");
                column = 0;
            }
            lines.append(' ').append(word);
            column += 1 + word.length();
        }
        return lines.toString();
    }

    private static String key(CallReport report) {
        return report.keyFingerprint() == null ? "" : "  [key " + report.keyFingerprint() + "]";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String brief(Duration time) {
        return time.toMillis() < 1_000
                ? time.toMillis() + "ms"
                : String.format(Locale.ROOT, "%.2fs", time.toMillis() / 1_000.0);
    }
}
