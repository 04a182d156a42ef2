package dev.holdfast.http;

import dev.holdfast.http.TransportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One exchange under way: what it is doing, how far it got, and whether we ended it.
 *
 * <p>The caller's thread moves it on; timers and {@link Transport#close} end it from outside.
 */
final class Exchange {

    private final ExchangeLimits limits;
    private final Wire wire;
    private final AtomicReference<@Nullable Kind> ended = new AtomicReference<>();
    private volatile Phase phase = Phase.QUEUE;
    private volatile Progress progress = Progress.NOT_SENT;
    private volatile boolean cut;
    private volatile @Nullable Future<?> lookup;
    private volatile @Nullable InputStream upload;
    private volatile Alarms.Alarm connectLimit = () -> {};

    Exchange(ExchangeLimits limits, Wire wire) {
        this.limits = limits;
        this.wire = wire;
    }

    ExchangeLimits limits() {
        return limits;
    }

    Phase phase() {
        return phase;
    }

    void enter(Phase next) {
        phase = next;
    }

    Progress progress() {
        return progress;
    }

    /** Moves progress on; never back, since bytes do not return. */
    void reached(Progress point) {
        if (point.compareTo(progress) > 0) {
            progress = point;
        }
    }

    /** Whether the connection ended inside the headers, which leaves a head that may parse and is not whole. */
    boolean isCut() {
        return cut;
    }

    /** Whether a failure means that what arrived was not HTTP. */
    boolean isNotHttp(IOException failure) {
        return wire.isNotHttp(failure);
    }

    void inputEnded() {
        cut = cut || phase == Phase.HEADERS;
    }

    /** What we ended it for, or null: to be asked before any exception is believed, since an abort looks like a failure. */
    @Nullable
    Kind endedFor() {
        return ended.get();
    }

    /** Ends it for a limit that passed. Does nothing once it is over: the connection may serve another exchange by then. */
    void outOfTime() {
        end(Kind.TIMEOUT);
    }

    /** Ends it because its transport is closed. */
    void transportClosed() {
        end(Kind.INTERRUPTED);
    }

    /** Gives the connection up, so that it is neither drained nor reused. */
    void discardConnection() {
        wire.abort();
    }

    /** Keeps the alarm of connecting until {@link #connected}: a tunnel through a proxy takes several steps. */
    void connecting(Alarms.Alarm limit) {
        connectLimit = limit;
    }

    void connected() {
        connectLimit.off();
    }

    /** Lets an end from outside also end a name lookup, which no socket belongs to. */
    void waitsFor(Future<?> lookup) {
        this.lookup = lookup;
        if (endedFor() != null) {
            lookup.cancel(true);
        }
    }

    /** Lets an end from outside also end a read of the request's body, which the socket knows nothing of. */
    void readsFrom(InputStream upload) {
        this.upload = upload;
        if (endedFor() != null) {
            close(upload);
        }
    }

    private void end(Kind reason) {
        if (ended.compareAndSet(null, reason)) {
            wire.abort();
            Future<?> pending = lookup;
            if (pending != null) {
                pending.cancel(true);
            }
            close(upload);
        }
    }

    private static void close(@Nullable InputStream upload) {
        if (upload == null) {
            return;
        }
        try {
            upload.close();
        } catch (IOException | RuntimeException e) {
            // It is the caller's, and what ended the exchange is what counts: a timer thread must survive it.
            return;
        }
    }
}
