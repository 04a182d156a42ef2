package dev.holdfast.example.quickstart;

import java.io.IOException;

/** The program that {@code mvn -q -Pquickstart verify} runs. */
public final class Main {

    private Main() {}

    /**
     * Plays the quickstart against a provider in this process.
     *
     * @param arguments ignored
     * @throws IOException if no port of the loopback address is free
     * @throws IllegalStateException if a call did not end as it should, or something was charged twice
     */
    public static void main(String[] arguments) throws IOException {
        try (var provider = new EmbeddedProvider()) {
            new Quickstart(provider, System.out).run();
        }
    }
}
