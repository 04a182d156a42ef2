package dev.holdfast.generator.plan;

import java.util.Objects;

/**
 * A value that knows where it comes from.
 *
 * <p>Two settings are equal if their values are: a plan read from annotations equals the plan that wrote them.
 *
 * @param <T> the type of the value, immutable and with {@code equals}
 * @param value the value
 * @param origin where it stands
 */
public record Setting<T>(T value, Origin origin) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Setting<?> setting && value.equals(setting.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }
}
