package dev.holdfast.http;

import dev.holdfast.http.TransportException.Kind;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the exchanges of a transport on their callers' threads, within their limits, and ends those under way when the
 * transport is closed. What differs between client libraries is the {@link Sending}.
 */
final class ExchangeRunner implements AutoCloseable {

    private final Alarms alarms;
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ExchangeRunner(Alarms alarms) {
        this.alarms = alarms;
    }

    /** As {@link Transport#exchange}. */
    WireResponse exchange(Exchange exchange, Sending sending) throws TransportException {
        begin(exchange);
        try {
            return within(exchange, () -> new ResponseReader(exchange).read(answer(exchange, sending)));
        } finally {
            running.remove(exchange);
        }
    }

    /** As {@link Transport#open}. */
    OpenResponse open(Exchange exchange, Sending sending, StreamLimits stream) throws TransportException {
        begin(exchange);
        BodyStream body = null;
        try {
            OpenResponse answer = within(
                    exchange, () -> new ResponseReader(exchange).open(answer(exchange, sending), stream, alarms));
            body = answer.body();
            return answer;
        } finally {
            if (body == null) {
                running.remove(exchange);
            } else {
                body.whenOver(() -> running.remove(exchange));
            }
        }
    }

    /** Refuses further exchanges and ends those under way. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Exchange::transportClosed);
    }

    private void begin(Exchange exchange) throws TransportException {
        if (Thread.currentThread().isInterrupted()) {
            throw new TransportException(Kind.INTERRUPTED, exchange.phase(), exchange.progress(), null);
        }
        running.add(exchange);
        if (closed) { // after it was added: whoever closes meanwhile finds it
            running.remove(exchange);
            throw new IllegalStateException("the transport is closed");
        }
    }

    private static Answer answer(Exchange exchange, Sending sending) throws IOException {
        Answer answer = sending.send();
        exchange.reached(Progress.RESPONSE_STARTED);
        return answer;
    }

    private <T> T within(Exchange exchange, Reading<T> reading) throws TransportException {
        Alarms.Alarm deadline = alarms.after(exchange.limits().attempt(), exchange::outOfTime);
        boolean done = false;
        try {
            T answer = reading.read();
            done = true;
            return answer;
        } catch (IOException e) {
            throw Failures.of(exchange, e);
        } catch (RuntimeException e) {
            // Both libraries answer an abort with an unchecked CancellationException.
            throw Failures.ofAbort(exchange).orElseThrow(() -> e);
        } finally {
            deadline.off();
            exchange.connected();
            if (!done) {
                exchange.discardConnection();
            }
        }
    }

    /** Puts the request on the wire and waits for the headers of its answer. */
    @FunctionalInterface
    interface Sending {
        Answer send() throws IOException;
    }

    /** What is made of an answer. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
