package dev.holdfast.example.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.example.quickstart.Ledger.Entry;
import dev.holdfast.example.quickstart.Ledger.Posting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Acme Payments in this process, on a port of the loopback address. It serves what {@code payments.yaml} says, remembers
 * idempotency keys as real providers do, and misbehaves on demand.
 */
final class EmbeddedProvider implements AutoCloseable {
    private static final String CREATED = "2026-03-01T12:00:00Z";

    private final ObjectMapper json = new ObjectMapper();
    private final Ledger ledger = new Ledger();
    private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(EmbeddedProvider::daemon);
    private InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private HttpServer server;

    EmbeddedProvider() throws IOException {
        this.server = listen();
        this.address = server.getAddress();
    }

    /** Where it listens; the same after a restart. */
    String url() {
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    Ledger ledger() {
        return ledger;
    }

    /** How many requests arrived. */
    int requests() {
        return requests.get();
    }

    /** What happens to the next requests, in this order; those after them are answered. */
    void next(Mishap... coming) {
        mishaps.clear();
        mishaps.addAll(Arrays.asList(coming));
    }

    /** Listens again after it died, with the same books. */
    void restart() throws IOException {
        server = listen();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen() throws IOException {
        HttpServer fresh = HttpServer.create(address, 0);
        fresh.createContext("/", exchange -> receive(fresh, exchange));
        fresh.setExecutor(threads);
        fresh.start();
        return fresh;
    }

    private void receive(HttpServer current, HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
        requests.incrementAndGet();
        exchange.getResponseHeaders().add("request-id", "req_" + requests.get());
        Mishap mishap = Optional.ofNullable(mishaps.poll()).orElse(Mishap.NONE);
        switch (mishap) {
            case NONE -> answer(exchange, serve(exchange, body));
            case THROTTLES -> {
                exchange.getResponseHeaders().add("Retry-After", "1");
                answer(exchange, Answer.error(json, 429, "too_many_requests"));
            }
            case IS_OVERLOADED -> answer(exchange, Answer.error(json, 503, "overloaded"));
            case LOSES_ANSWER -> {
                serve(exchange, body);
                exchange.close();
            }
            case STALLS -> stall(exchange);
            case DIES -> {
                serve(exchange, body);
                current.stop(0);
            }
        }
    }

    private void stall(HttpExchange exchange) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private Answer serve(HttpExchange exchange, JsonNode body) {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST") && path.equals("/v1/charges")) {
            return charge(exchange, body);
        }
        if (exchange.getRequestMethod().equals("GET") && path.startsWith("/v1/charges/")) {
            return ledger.find(path.substring("/v1/charges/".length()))
                    .map(it -> new Answer(200, charge(it)))
                    .orElseGet(() -> Answer.error(json, 404, "no_such_charge"));
        }
        return Answer.error(json, 404, "no_such_page");
    }

    private Answer charge(HttpExchange exchange, JsonNode body) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            return Answer.error(json, 400, "key_missing");
        }
        Posting posting = ledger.charge(
                key,
                body.path("metadata").path("order").asText(),
                body.path("amount").asLong());
        if (posting.isReplay()) {
            exchange.getResponseHeaders().add("idempotent-replayed", "true");
        }
        return new Answer(201, charge(posting.entry()));
    }

    private ObjectNode charge(Entry entry) {
        ObjectNode charge = json.createObjectNode()
                .put("id", entry.id())
                .put("amount", entry.amount())
                .put("currency", "eur")
                .put("status", "succeeded")
                .put("created", CREATED);
        charge.putObject("metadata").put("order", entry.order());
        return charge;
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "acme-payments");
        thread.setDaemon(true);
        return thread;
    }

    private record Answer(int status, JsonNode body) {
        static Answer error(ObjectMapper json, int status, String code) {
            ObjectNode body = json.createObjectNode();
            body.putObject("error").put("code", code).put("message", "This is how Acme says " + code + ".");
            return new Answer(status, body);
        }
    }
}
