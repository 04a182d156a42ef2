package dev.holdfast.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names a deed, so that the provider does it once however often it is asked.
 *
 * <p>A key made of a business identifier is the same after a restart and in another process. Only a hash of it is sent,
 * together with the client's and the operation's id: a key of one operation never collides with that of another.
 *
 * <p>Without a store nobody but the provider remembers a key. A call that is made again with the same key is the same deed
 * for as long as the provider remembers, which nobody checks, and a new one afterwards; a call with another key is a new deed
 * in any case. With {@link ClientConfigBuilder#idempotency} the first use is recorded, and what would be a second deed is
 * refused.
 *
 * <p>Immutable. Printed, it shows eight hex digits of a hash.
 */
public final class IdempotencyKey {
    private final List<String> parts;
    private final int attempt;
    private final @Nullable String verbatim;

    private IdempotencyKey(List<String> parts, int attempt, @Nullable String verbatim) {
        this.parts = parts;
        this.attempt = attempt;
        this.verbatim = verbatim;
    }

    /**
     * A key from a business identifier, as in {@code IdempotencyKey.of("order", orderId)}.
     *
     * @param parts at least one, none of them empty; {@code of("a", "bc")} and {@code of("ab", "c")} differ
     * @throws IllegalArgumentException if there is no part, or one is empty
     */
    public static IdempotencyKey of(String... parts) {
        if (parts.length == 0 || Stream.of(parts).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "an idempotency key needs parts, and none of them empty: IdempotencyKey.of(\"order\", orderId)");
        }
        return new IdempotencyKey(List.of(parts), 1, null);
    }

    /**
     * A new key, which names this call and no other: version 4 of RFC 9562, 122 bits of chance. It does not survive the
     * process, and calling again with another one is a new deed.
     */
    public static IdempotencyKey random() {
        return new IdempotencyKey(List.of(), 1, UUID.randomUUID().toString());
    }

    /**
     * A key that is sent as it is.
     *
     * @param key printable ASCII without spaces around it, not empty; the provider's longest key is checked by the call
     * @throws IllegalArgumentException if it is something else; the message does not show the key
     */
    public static IdempotencyKey verbatim(String key) {
        if (key.isBlank() || !key.equals(key.strip()) || key.chars().anyMatch(it -> it < 0x20 || it > 0x7e)) {
            throw new IllegalArgumentException("an idempotency key is printable ASCII without spaces around it");
        }
        return new IdempotencyKey(List.of(), 1, key);
    }

    /**
     * The same deed, deliberately done again: another key from the same identifier.
     *
     * @param number which time, at least 1; 1 is the key itself
     * @throws IllegalArgumentException if the number is less than 1
     * @throws IllegalStateException if the key was not made of an identifier
     */
    public IdempotencyKey attempt(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("attempt " + number + " is less than 1");
        }
        if (verbatim != null) {
            throw new IllegalStateException("only a key of an identifier has attempts: use IdempotencyKey.of(...)");
        }
        return new IdempotencyKey(parts, number, null);
    }

    /**
     * The text that is sent: 36 characters in the form of a UUID (version 8 of RFC 9562), unless the key is verbatim.
     *
     * @param client the provider's id
     * @param operation the operation's id
     */
    public String text(String client, String operation) {
        if (verbatim != null) {
            return verbatim;
        }
        ByteBuffer hash = ByteBuffer.wrap(hash(client, operation));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** Eight hex digits that stand for a key's text in logs and messages. */
    public static String fingerprint(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)), 0, 4);
    }

    /** Eight hex digits; they differ from those of the text that is sent. */
    @Override
    public String toString() {
        return "IdempotencyKey[" + fingerprint(text("", "")) + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdempotencyKey that && text("", "").equals(that.text("", ""));
    }

    @Override
    public int hashCode() {
        return text("", "").hashCode();
    }

    private byte[] hash(String client, String operation) {
        MessageDigest digest = sha256();
        add(digest, client);
        add(digest, operation);
        add(digest, Integer.toString(attempt));
        parts.forEach(it -> add(digest, it));
        return digest.digest();
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(UTF_8);
        // The length in front keeps ("a", "bc") and ("ab", "c") apart.
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >> shift));
        }
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
