package dev.holdfast.example.corpus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A provider on a loopback socket: it keeps the last request, and gives one answer until it is told another. */
final class WireServer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicReference<Answer> answer = new AtomicReference<>(new Answer(204, "", new byte[0], Map.of()));
    private final BlockingQueue<Seen> requests = new LinkedBlockingQueue<>();

    WireServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::serve);
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answer(Answer next) {
        answer.set(next);
        requests.clear();
    }

    /** The request since the last answer was set; null if there was none. */
    @Nullable
    Seen seen() {
        return requests.poll();
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        requests.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Answer given = answer.get();
        given.headers().forEach(exchange.getResponseHeaders()::set);
        if (!given.contentType().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", given.contentType());
        }
        boolean isEmpty =
                given.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(given.status(), isEmpty ? -1 : given.body().length);
        if (!isEmpty) {
            exchange.getResponseBody().write(given.body());
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What it says. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {}

    /** What it was asked. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Seen(String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(it -> it.getKey().equalsIgnoreCase(name))
                    .map(it -> String.join(",", it.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }
}
