package dev.holdfast.http;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An exchange without a usable answer: what ended it, in which phase, and how far the request had got.
 *
 * <p>The message holds no header value, no path and no byte of a body.
 */
public final class TransportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Progress progress;
    private final Phase phase;
    private final Kind kind;

    /**
     * An exchange that failed.
     *
     * @param kind what ended it
     * @param phase what it was doing
     * @param progress how far the request had got
     * @param cause what the network said, or null when the limits or our own checks ended it
     */
    public TransportException(Kind kind, Phase phase, Progress progress, @Nullable Throwable cause) {
        super(message(kind, phase, progress), cause);
        this.kind = requireNonNull(kind, "kind");
        this.phase = requireNonNull(phase, "phase");
        this.progress = requireNonNull(progress, "progress");
    }

    /** How far the request had got. */
    public Progress progress() {
        return progress;
    }

    /** What the exchange was doing. */
    public Phase phase() {
        return phase;
    }

    /** What ended it. */
    public Kind kind() {
        return kind;
    }

    private static String message(Kind kind, Phase phase, Progress progress) {
        return words(kind) + " in phase " + words(phase) + ", request " + words(progress);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What ended an exchange. */
    public enum Kind {
        /** A limit of {@link ExchangeLimits} passed; the exchange was aborted. */
        TIMEOUT,
        /** No connection could be opened. */
        CONNECT_FAILED,
        /** The host's name has no address, or the lookup was refused. */
        NAME_LOOKUP,
        /** The connection broke or ended early. */
        CONNECTION_LOST,
        /** The certificate, the host name or the TLS parameters were refused, by us or by the other side. */
        TLS_REFUSED,
        /** A 2xx body above its cap, or one that inflates beyond reason. */
        TOO_LARGE,
        /** A 2xx body whose content encoding is unknown or broken. */
        BAD_ENCODING,
        /** The request's body could not be read to its end; the exchange was aborted, so that no part is taken for the whole. */
        BODY_UNREADABLE,
        /** The answer is not HTTP, or contradicts itself. */
        PROTOCOL,
        /** The thread was interrupted, or the transport was closed; an interrupt's flag is still set. */
        INTERRUPTED
    }
}
