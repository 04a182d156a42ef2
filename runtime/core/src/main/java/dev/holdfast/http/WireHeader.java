package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

/**
 * One header line.
 *
 * @param name as it is written on the wire
 * @param value Latin-1 text; may be a secret, so {@link #toString} leaves it out
 */
public record WireHeader(String name, String value) {

    /** Takes name and value as they are; {@link HeaderRules} checks them before they are sent. */
    public WireHeader {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }

    /** The name alone. */
    @Override
    public String toString() {
        return name;
    }
}
