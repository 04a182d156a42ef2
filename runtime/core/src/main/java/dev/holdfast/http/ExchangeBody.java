package dev.holdfast.http;

import dev.holdfast.http.TransportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an exchange under way, within its limits.
 *
 * <p>An alarm for the whole stream runs from its beginning to its end, so that one that nobody closes does not hold a
 * connection forever; another one runs while a read waits.
 */
final class ExchangeBody extends BodyStream {

    private final Exchange exchange;
    private final Alarms alarms;
    private final StreamLimits limits;
    private final Opening opening;
    private final Object lock = new Object();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final List<Alarms.Alarm> standing = new ArrayList<>();
    private String limit = "";
    private boolean isOver;
    private boolean isClosed;
    private boolean isAtEnd;
    private @Nullable InputStream in;
    private long count;

    private ExchangeBody(Exchange exchange, Alarms alarms, StreamLimits limits, Opening opening) {
        this.exchange = exchange;
        this.alarms = alarms;
        this.limits = limits;
        this.opening = opening;
    }

    /** The body of an exchange whose headers have come; its time runs from now. */
    static ExchangeBody begin(Exchange exchange, Alarms alarms, StreamLimits limits, Opening opening) {
        var body = new ExchangeBody(exchange, alarms, limits, opening);
        synchronized (body.lock) { // an alarm that goes off at once waits until all are known
            body.standing.add(body.after(limits.total(), "it took longer than its total time"));
            body.standing.add(body.after(limits.first(), "the first event did not come in time"));
        }
        return body;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (isAtEnd || length == 0) {
            return isAtEnd ? -1 : 0;
        }
        requireOpen();
        Alarms.Alarm idle = after(limits.idle(), "no byte came within its idle time");
        try {
            return counted(source().read(bytes, offset, length));
        } catch (IOException e) {
            exchange.discardConnection();
            throw reason(e);
        } finally {
            idle.off();
            if (isAtEnd || exchange.endedFor() != null) {
                over();
            }
        }
    }

    @Override
    public void started() {
        synchronized (lock) {
            standing.get(1).off();
        }
    }

    @Override
    public void whenOver(Runnable action) {
        synchronized (lock) {
            if (!isOver) {
                afterwards.add(action);
                return;
            }
        }
        action.run();
    }

    @Override
    public boolean isComplete() {
        synchronized (lock) {
            return isOver && isAtEnd;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            isClosed = true;
            if (isOver) {
                return;
            }
        }
        exchange.discardConnection();
        over();
    }

    private Alarms.Alarm after(Duration time, String fact) {
        return alarms.after(time, () -> {
            synchronized (lock) {
                if (isOver) {
                    return;
                }
                limit = fact;
            }
            exchange.outOfTime();
            over();
        });
    }

    private void requireOpen() throws IOException {
        synchronized (lock) {
            if (isClosed) {
                throw new IOException("the stream is closed");
            }
        }
        if (exchange.endedFor() != null) {
            throw reason(new IOException("the exchange is over"));
        }
    }

    private InputStream source() throws IOException {
        InputStream source = in;
        if (source == null) {
            source = opening.open();
            in = source;
        }
        return source;
    }

    private int counted(int read) throws IOException {
        if (read < 0) {
            isAtEnd = true;
            return read;
        }
        count += read;
        if (count > limits.mostBytes()) {
            throw RefusedAnswer.tooLarge("the body has more than " + limits.mostBytes() + " bytes");
        }
        return read;
    }

    private IOException reason(IOException failure) {
        TransportException known = Failures.of(exchange, failure);
        over();
        String fact;
        synchronized (lock) {
            fact = limit;
        }
        return known.kind() == Kind.TIMEOUT && !fact.isEmpty()
                ? new StreamException(Kind.TIMEOUT, fact, null)
                : new StreamException(known.kind(), String.valueOf(known.getMessage()), known.getCause());
    }

    /** Ends the alarms and tells those who wait for the end, once. */
    private void over() {
        List<Runnable> actions;
        synchronized (lock) {
            if (isOver) {
                return;
            }
            isOver = true;
            actions = List.copyOf(afterwards);
            standing.forEach(Alarms.Alarm::off);
        }
        actions.forEach(Runnable::run);
    }

    /** Begins to read the body, which waits for its first bytes where they are encoded. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }
}
