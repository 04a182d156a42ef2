package dev.holdfast.idempotency;

import org.jspecify.annotations.Nullable;

/** A store could not do what it was asked; whether it did it all the same is unknown. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what could not be done and why, without keys and passwords: it reaches logs
     * @param cause the exception behind it; null for none
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
