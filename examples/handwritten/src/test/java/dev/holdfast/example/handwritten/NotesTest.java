package dev.holdfast.example.handwritten;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Served;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the annotations say is what happens. */
@Timeout(30)
final class NotesTest {
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private final HttpServer provider;
    private final NotesClient notes;

    NotesTest() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::answer);
        notes = NotesClient.create(ClientConfig.builder()
                .baseUrl("http://localhost:" + provider.getAddress().getPort())
                .build());
    }

    @BeforeEach
    void start() {
        provider.start();
    }

    @AfterEach
    void stop() {
        notes.close();
        provider.stop(0);
    }

    @Test
    void aWriteIsRepeatedUnderTheSameKey() {
        statuses.addAll(List.of(503, 503, 200));

        Note note = notes.create(new Note(1, "milk"), IdempotencyKey.of("note", "1"));

        assertThat(note.text()).isEqualTo("milk");
        assertThat(keys).hasSize(3).containsOnly(keys.get(0));
    }

    @Test
    void anEarlierNoteStandsInForOneThatDoesNotCome() {
        statuses.addAll(List.of(200, 503, 503, 503));

        Served<Note> first = notes.get(1);
        Served<Note> second = notes.get(1);

        assertThat(first.kind()).isEqualTo(Served.Kind.FRESH);
        assertThat(second.kind()).isEqualTo(Served.Kind.CACHED);
        assertThat(second.value()).isEqualTo(first.value());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (key != null) {
                keys.add(key);
            }
            byte[] body = "{\"id\":1,\"text\":\"milk\"}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(statuses.remove(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
