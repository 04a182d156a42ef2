package dev.holdfast.example.quickstart;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.example.payments.PaymentsClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Calls a provider that misbehaves through a generated client, and prints what happened. */
final class Quickstart {
    private final EmbeddedProvider provider;
    private final PrintStream out;

    Quickstart(EmbeddedProvider provider, PrintStream out) {
        this.provider = provider;
        this.out = out;
    }

    /**
     * Plays all scenes.
     *
     * @throws IOException if the provider cannot listen on its port again
     * @throws IllegalStateException if a call did not end as it should, or something was charged twice
     */
    void run() throws IOException {
        out.printf("Acme Payments misbehaves at %s; each line is an attempt%n", provider.url());
        MeterRegistry meters = new SimpleMeterRegistry();
        List<Scene> scenes = play(meters);
        printLedger();
        new MetricsPrinter(out).print(meters);
        judge(scenes);
    }

    private List<Scene> play(MeterRegistry meters) throws IOException {
        ClientConfig config = ClientConfig.builder()
                .baseUrl(provider.url())
                .secret("payments-key", () -> "sk_quickstart")
                .meters(meters)
                .build();
        try (PaymentsClient payments = PaymentsClient.create(config)) {
            return play(new Scenes(payments, provider));
        }
    }

    private List<Scene> play(Scenes scenes) throws IOException {
        ScenePrinter printer = new ScenePrinter(out);
        List<Scene> played = new ArrayList<>();
        for (Script script : script(scenes)) {
            Scene scene = script.play();
            printer.print(scene);
            played.add(scene);
        }
        return List.copyOf(played);
    }

    private static List<Script> script(Scenes scenes) {
        return List.of(
                scenes::plainCall,
                scenes::throttled,
                scenes::answerLost,
                scenes::overloaded,
                scenes::stalled,
                scenes::killed,
                scenes::repeatedAfterRestart);
    }

    private void printLedger() {
        out.printf(
                "%nThe provider saw %d requests and charged %d orders; charged twice: %s%n",
                provider.requests(),
                provider.ledger().charges(),
                provider.ledger().chargedTwice().isEmpty()
                        ? "none"
                        : provider.ledger().chargedTwice());
    }

    private void judge(List<Scene> scenes) {
        if (!provider.ledger().chargedTwice().isEmpty()) {
            throw new IllegalStateException(
                    "charged twice: " + provider.ledger().chargedTwice());
        }
        scenes.stream().filter(it -> !it.isAsExpected()).findFirst().ifPresent(it -> {
            throw new IllegalStateException("\"" + it.title() + "\" ended with " + it.outcome() + " after "
                    + it.report().attempts().size() + " attempts, not as expected: " + it.expected());
        });
    }

    private interface Script {
        Scene play() throws IOException;
    }
}
