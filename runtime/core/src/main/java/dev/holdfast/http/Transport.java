package dev.holdfast.http;

/**
 * Makes physical HTTP exchanges: one call of {@link #exchange} puts at most one request on the wire.
 *
 * <p>An implementation never follows a redirect, authenticates, stores cookies or queues behind the caller's back, and never
 * resends but where {@link #mayResend} says so. It is safe for use by many threads, reports truthfully how far a request got, and ends every exchange within its
 * limits by aborting it, so that the other side sees the connection close.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends a request and reads the whole answer.
     *
     * <p>Any status is an answer, redirects and errors included. An interrupt ends the exchange at once; the thread's
     * interrupt flag is still set when the exception is thrown. With the flag set on entry, nothing is sent.
     *
     * @param request what to send, exactly as it goes out, apart from {@code Host}, {@code Connection}, {@code
     *     Content-Type} and {@code Content-Length}, which the transport derives, and {@code Accept-Encoding}, which it sets
     *     to what it decodes
     * @param limits how long and how much
     * @return status, headers and decoded body
     * @throws TransportException if there is no complete answer; it says how far the request got
     * @throws IllegalArgumentException if the request cannot be written as HTTP, for example for a header of {@link
     *     HeaderRules}; nothing has been sent
     * @throws IllegalStateException if the transport is closed
     */
    WireResponse exchange(WireRequest request, ExchangeLimits limits) throws TransportException;

    /**
     * Sends a request and reads the answer up to its body, which the caller reads and closes if the answer is a 2xx; any
     * other answer is read whole.
     *
     * <p>The body is never held in memory. An interrupt ends a read at once, with the thread's flag still set.
     *
     * @param request as for {@link #exchange}
     * @param limits how long until the headers; for an answer other than 2xx, how long and how much as for {@link
     *     #exchange}
     * @param stream how long and how much of the body of a 2xx
     * @return the answer
     * @throws TransportException if there is no answer, or it says that its body is larger than the limit
     * @throws IllegalArgumentException as for {@link #exchange}
     * @throws IllegalStateException if the transport is closed
     */
    OpenResponse open(WireRequest request, ExchangeLimits limits, StreamLimits stream) throws TransportException;

    /**
     * Whether a request may go out twice in one exchange, because the library underneath repeats it when a connection dies
     * and cannot be told not to. Writes that must not be repeated are not sent then.
     *
     * @param method upper case, such as {@code POST}
     * @return false, unless an implementation cannot promise it
     */
    default boolean mayResend(String method) {
        return false;
    }

    /** Closes all connections, aborts exchanges under way and ends the transport's threads; a second call does nothing. */
    @Override
    void close();
}
