package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * An exchange that the JDK's client makes.
 *
 * <p>Until the headers are there it is aborted by cancelling the future that {@code sendAsync} returned, itself and with
 * interruption; from then on by cancelling the subscription to the body. Nothing else makes the JDK close the connection:
 * RUNTIME 7.
 */
final class JdkWire implements Wire, HttpResponse.BodyHandler<JdkBody> {

    private final boolean isTunnelled;
    private final Object lock = new Object();
    private @Nullable Future<?> pending;
    private @Nullable JdkBody body;
    private @Nullable RefusedBody refusal;
    private boolean isAborted;

    /**
     * An exchange that has not begun.
     *
     * @param isTunnelled whether a proxy may answer in the provider's place
     */
    JdkWire(boolean isTunnelled) {
        this.isTunnelled = isTunnelled;
    }

    /** Waits for the headers. */
    Answer await(CompletableFuture<HttpResponse<JdkBody>> response, Exchange exchange) throws IOException {
        begun(response);
        try {
            return answer(response.get(), exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted before the headers").initCause(e);
        } catch (ExecutionException e) {
            throw JdkFailures.of(exchange, failure(e));
        } catch (CancellationException e) {
            IOException known = refusal();
            if (known != null) {
                throw known;
            }
            throw e;
        }
    }

    /** The request's body cannot be read: cuts the exchange, so that the server does not take a part for the whole. */
    void refuse(RefusedBody reason) {
        synchronized (lock) {
            refusal = reason;
        }
        abort();
    }

    @Override
    public void abort() {
        Future<?> response;
        JdkBody begun;
        synchronized (lock) {
            isAborted = true;
            response = pending;
            begun = body;
        }
        if (response != null) {
            response.cancel(true);
        }
        if (begun != null) {
            begun.abort();
        }
    }

    @Override
    public BodySubscriber<JdkBody> apply(HttpResponse.ResponseInfo head) {
        var arriving = new JdkBody();
        boolean isTooLate;
        synchronized (lock) {
            body = arriving;
            isTooLate = isAborted;
        }
        if (isTooLate) {
            arriving.abort();
        }
        return arriving;
    }

    @Override
    public boolean isNotHttp(IOException failure) {
        return Failures.causes(failure).anyMatch(ProtocolException.class::isInstance);
    }

    private void begun(Future<?> response) {
        boolean isTooLate;
        synchronized (lock) {
            pending = response;
            isTooLate = isAborted;
        }
        if (isTooLate) {
            response.cancel(true);
        }
    }

    private @Nullable RefusedBody refusal() {
        synchronized (lock) {
            return refusal;
        }
    }

    private Throwable failure(ExecutionException e) {
        RefusedBody known = refusal();
        return known != null ? known : e.getCause() == null ? e : e.getCause();
    }

    private Answer answer(HttpResponse<JdkBody> response, Exchange exchange) throws TunnelRefused {
        if (isTunnelled
                && exchange.phase() == Phase.CONNECT) { // nothing was written yet, so it is the proxy that answers
            throw new TunnelRefused(response.statusCode());
        }
        HttpHeaders headers = response.headers();
        List<WireHeader> lines = headers.map().entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(value -> new WireHeader(it.getKey(), value)))
                .toList();
        return new Answer(response.statusCode(), lines, mayHaveContent(response) ? content(response) : null);
    }

    /** RFC 9110 s. 6.4.1. */
    private static boolean mayHaveContent(HttpResponse<JdkBody> response) {
        int status = response.statusCode();
        return !response.request().method().equals("HEAD") && status != 204 && status != 304;
    }

    private static Answer.Content content(HttpResponse<JdkBody> response) {
        return new Answer.Content() {
            @Override
            public long length() {
                return response.headers().firstValueAsLong("Content-Length").orElse(-1);
            }

            @Override
            public InputStream open() {
                return response.body();
            }
        };
    }
}
