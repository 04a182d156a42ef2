package dev.holdfast.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Text that must not surface: it prints as {@code ***}, is never written as JSON, and compares in constant time. */
@JsonIgnoreType
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = requireNonNull(text, "text");
    }

    /**
     * Wraps a secret.
     *
     * @param text the secret itself, not empty
     * @return the wrapped secret
     * @throws IllegalArgumentException if the text is blank, which is how a missing secret usually looks
     */
    public static Secret of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the secret is blank: is it set where it should come from?");
        }
        return new Secret(text);
    }

    /**
     * The secret itself; hold it no longer than needed.
     *
     * @return the text that was wrapped
     */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(octets(), secret.octets());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Always {@code ***}. */
    @Override
    public String toString() {
        return "***";
    }

    private byte[] octets() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
