package dev.holdfast.engine.stage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a secret comes from. Thread-safe. */
public interface SecretSource {
    /**
     * The current secret.
     *
     * @param most how long that may take
     * @return the secret, not empty, without a line end
     * @throws SecretUnavailable if there is none; the message shows no part of it
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    String read(Duration most) throws SecretUnavailable, InterruptedException;

    /**
     * The current secret, whatever was read before.
     *
     * @param most as for {@link #read}
     * @return as {@link #read}
     * @throws SecretUnavailable as {@link #read}
     * @throws InterruptedException as {@link #read}
     */
    default String readAnew(Duration most) throws SecretUnavailable, InterruptedException {
        return read(most);
    }

    /** There is no secret. */
    final class SecretUnavailable extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean isLate;

        SecretUnavailable(String message) {
            this(message, false, null);
        }

        SecretUnavailable(String message, boolean isLate, @Nullable Throwable cause) {
            super(message, cause);
            this.isLate = isLate;
        }

        /** Whether the time ran out. */
        boolean isLate() {
            return isLate;
        }
    }
}
