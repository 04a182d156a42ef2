package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property that may be absent, null, or a value, where a document tells the three apart.
 *
 * <p>In a request, absent leaves the property out, null clears it, a value sets it. In a response, absent means that the
 * provider did not send the property. As a component of a record it reads and writes itself with any {@code ObjectMapper};
 * the component bears {@code @JsonInclude(JsonInclude.Include.NON_EMPTY)}, or an absent one is written as null. Immutable
 * if the value is.
 *
 * @param <T> the type of the value
 */
@JsonSerialize(using = FieldSerializer.class)
@JsonDeserialize(using = FieldDeserializer.class)
public final class Field<T> {

    private static final Field<?> ABSENT = new Field<>(false, null);
    private static final Field<?> NULL = new Field<>(true, null);

    private final boolean given;
    private final @Nullable T value;

    private Field(boolean given, @Nullable T value) {
        this.given = given;
        this.value = value;
    }

    /**
     * A property that is not there.
     *
     * @param <T> the type that a value would have
     * @return absent
     */
    @SuppressWarnings("unchecked") // it holds no T
    public static <T> Field<T> absent() {
        return (Field<T>) ABSENT;
    }

    /**
     * A property that is there and null.
     *
     * @param <T> the type that a value would have
     * @return null
     */
    @SuppressWarnings("unchecked") // it holds no T
    public static <T> Field<T> ofNull() {
        return (Field<T>) NULL;
    }

    /**
     * A property with a value.
     *
     * @param <T> the type of the value
     * @param value not null; for null there is {@link #ofNull}
     * @return the value
     */
    public static <T> Field<T> of(T value) {
        return new Field<>(true, requireNonNull(value, "value"));
    }

    /**
     * A value, or null as null.
     *
     * @param <T> the type of the value
     * @param value the value; null is written as null
     * @return the field
     */
    public static <T> Field<T> ofNullable(@Nullable T value) {
        return value == null ? ofNull() : of(value);
    }

    /** Whether the property is not there. */
    public boolean isAbsent() {
        return !given;
    }

    /** Whether the property is there and null. */
    public boolean isNull() {
        return given && value == null;
    }

    /** Whether the property has a value. */
    public boolean isPresent() {
        return value != null;
    }

    /**
     * The value where there is one.
     *
     * @return the value, or null both for absent and for null
     */
    public @Nullable T orNull() {
        return value;
    }

    /**
     * The value where there is one.
     *
     * @return the value, or empty both for absent and for null
     */
    public Optional<T> toOptional() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Field<?> field && given == field.given && Objects.equals(value, field.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(given, value);
    }

    /** {@code absent}, or the value, or {@code null}. */
    @Override
    public String toString() {
        return given ? String.valueOf(value) : "absent";
    }
}
