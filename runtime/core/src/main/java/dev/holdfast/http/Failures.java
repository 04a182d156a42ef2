package dev.holdfast.http;

import dev.holdfast.http.TransportException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Says what ended an exchange, from what we did to it and where it was; what was thrown comes last and decides only between
 * shades of the same place.
 */
final class Failures {

    private Failures() {}

    static TransportException of(Exchange exchange, IOException failure) {
        return ofAbort(exchange).orElseGet(() -> ofFailure(exchange, failure));
    }

    /** What we or an interrupt did; to be asked first, because an abort looks like any failure. */
    static Optional<TransportException> ofAbort(Exchange exchange) {
        Kind ended = exchange.endedFor();
        if (ended == null && !Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        Kind kind = ended == null ? Kind.INTERRUPTED : ended;
        return Optional.of(new TransportException(kind, exchange.phase(), exchange.progress(), null));
    }

    private static TransportException ofFailure(Exchange exchange, IOException failure) {
        if (failure instanceof RefusedAnswer refused) {
            return new TransportException(refused.kind(), refused.phase(), exchange.progress(), refused);
        }
        if (failure instanceof RefusedBody) {
            return new TransportException(
                    Kind.BODY_UNREADABLE, Phase.REQUEST_BODY, exchange.progress(), failure.getCause());
        }
        if (failure instanceof NotProcessed) {
            return new TransportException(
                    Kind.CONNECTION_LOST, exchange.phase(), Progress.NOT_SENT, failure.getCause());
        }
        Kind kind = exchange.isCut() ? Kind.CONNECTION_LOST : kind(exchange, failure);
        return new TransportException(kind, exchange.phase(), exchange.progress(), failure);
    }

    private static Kind kind(Exchange exchange, IOException failure) {
        return switch (exchange.phase()) {
            case QUEUE -> failure instanceof InterruptedIOException ? Kind.TIMEOUT : Kind.CONNECT_FAILED;
            case CONNECT -> connectKind(failure);
            case TLS -> isRefusal(failure) ? Kind.TLS_REFUSED : Kind.CONNECTION_LOST;
            case REQUEST_BODY, HEADERS, RESPONSE_BODY, DECODE -> lostKind(exchange, failure);
        };
    }

    private static Kind connectKind(IOException failure) {
        if (failure instanceof NameLookup.Failed) {
            return Kind.NAME_LOOKUP;
        }
        return failure instanceof SocketTimeoutException ? Kind.TIMEOUT : Kind.CONNECT_FAILED;
    }

    /** A server may refuse our certificate when we take the handshake for done: RFC 8446 s. 4.4.2.4. */
    private static Kind lostKind(Exchange exchange, IOException failure) {
        if (failure instanceof SSLHandshakeException && isRefusal(failure)) {
            return Kind.TLS_REFUSED;
        }
        return exchange.isNotHttp(failure) ? Kind.PROTOCOL : Kind.CONNECTION_LOST;
    }

    /** A handshake that failed although the connection did not: refused by our trust, or by the server's alert. */
    private static boolean isRefusal(IOException failure) {
        return failure instanceof SSLException && causes(failure).allMatch(Failures::isAboutTls);
    }

    private static boolean isAboutTls(Throwable cause) {
        return cause instanceof SSLException || !(cause instanceof IOException);
    }

    /** A failure, what caused it, and so on. */
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
