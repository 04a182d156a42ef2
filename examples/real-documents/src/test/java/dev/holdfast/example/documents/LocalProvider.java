package dev.holdfast.example.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A provider on a loopback socket: it keeps what it was asked and gives the answers it was told, in order. */
final class LocalProvider implements AutoCloseable {
    private static final Answer NOTHING_TO_SAY = new Answer(404, Map.of(), "{}");
    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    private LocalProvider(HttpServer server) {
        this.server = server;
    }

    static LocalProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalProvider provider = new LocalProvider(server);
            server.createContext("/", provider::serve);
            server.start();
            return provider;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    LocalProvider answering(int status, String json) {
        return answering(status, Map.of(), json);
    }

    LocalProvider answering(int status, Map<String, String> headers, String json) {
        answers.add(new Answer(status, headers, json));
        return this;
    }

    /** Does the work and then drops the connection without an answer. */
    LocalProvider losingTheAnswer() {
        answers.add(new Answer(0, Map.of(), ""));
        return this;
    }

    List<Request> requests() {
        return requests;
    }

    Request onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError(requests.size() + " requests instead of one: " + requests);
        }
        return requests.get(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        Answer next = answers.poll();
        Answer answer = next == null ? NOTHING_TO_SAY : next;
        if (answer.status() != 0) {
            byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), json.length == 0 ? -1 : json.length);
            exchange.getResponseBody().write(json);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, Map<String, String> headers, String json) {}

    /** What the provider was asked. */
    record Request(String method, String target, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }
}
