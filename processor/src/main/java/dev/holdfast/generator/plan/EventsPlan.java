package dev.holdfast.generator.plan;

/**
 * How a stream of events is asked for, and how it ends.
 *
 * @param when a JSON pointer to what is set to true in the body; empty if nothing is
 * @param end what the last event holds; empty where the end of the stream is its end
 */
public record EventsPlan(String when, String end) {
    /** Neither asked for nor ended in a particular way. */
    public static final EventsPlan PLAIN = new EventsPlan("", "");
}
