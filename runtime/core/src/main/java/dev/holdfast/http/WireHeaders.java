package dev.holdfast.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Response headers in the order of the wire, looked up without regard to case. Immutable. */
public final class WireHeaders {

    private final List<WireHeader> lines;

    private WireHeaders(List<WireHeader> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Headers from their lines.
     *
     * @param lines in the order of the wire; may be empty
     * @return the headers
     */
    public static WireHeaders of(List<WireHeader> lines) {
        return new WireHeaders(lines);
    }

    /**
     * Headers from names and values, for tests and fakes.
     *
     * @param namesAndValues a name, its value, the next name, and so on
     * @return the headers
     * @throws IllegalArgumentException if a value is missing
     */
    public static WireHeaders of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a header's value is missing: give names and values in turn");
        }
        var lines = new ArrayList<WireHeader>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            lines.add(new WireHeader(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new WireHeaders(lines);
    }

    /**
     * The first line of that name.
     *
     * @param name in any case
     * @return its value, or empty when there is no such header
     */
    public Optional<String> first(String name) {
        for (WireHeader line : lines) {
            if (line.name().equalsIgnoreCase(name)) {
                return Optional.of(line.value());
            }
        }
        return Optional.empty();
    }

    /**
     * All lines of that name.
     *
     * @param name in any case
     * @return their values in the order of the wire; empty when there is no such header
     */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (WireHeader line : lines) {
            if (line.name().equalsIgnoreCase(name)) {
                values.add(line.value());
            }
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * Every line, also repeated ones.
     *
     * @return in the order of the wire
     */
    public List<WireHeader> lines() {
        return lines;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WireHeaders headers && lines.equals(headers.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** The names alone. */
    @Override
    public String toString() {
        return lines.toString();
    }
}
