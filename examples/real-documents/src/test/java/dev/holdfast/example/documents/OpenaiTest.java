package dev.holdfast.example.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.EventStream;
import dev.holdfast.client.Outcome;
import dev.holdfast.example.openai.CreateChatCompletionRequest;
import dev.holdfast.example.openai.CreateChatCompletionStreamResponse;
import dev.holdfast.example.openai.OpenaiClient;
import dev.holdfast.example.openai.OpenaiException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls the client that openai.yaml and its policy give: answers as a whole, and as they arrive. */
class OpenaiTest {
    private static final Map<String, String> EVENTS = Map.of("Content-Type", "text/event-stream");

    private final LocalProvider provider = LocalProvider.start();
    private final OpenaiClient openai = OpenaiClient.create(ClientConfig.builder()
            .baseUrl(provider.url())
            .secret("openai-key", () -> "sk-1")
            .build());

    @AfterEach
    void close() {
        openai.close();
        provider.close();
    }

    @Test
    void readsEventsUntilTheirMark() {
        provider.answering(200, EVENTS, ": hello\n\n" + chunk("c1") + chunk("c2") + "data: [DONE]\n\n");

        try (EventStream<CreateChatCompletionStreamResponse> events =
                openai.chat().createCompletionStream(request())) {
            assertThat(events)
                    .toIterable()
                    .extracting(CreateChatCompletionStreamResponse::id)
                    .containsExactly("c1", "c2");
        }

        assertThat(provider.onlyRequest().body()).contains("\"stream\":true");
        assertThat(provider.onlyRequest().header("Accept")).isEqualTo("text/event-stream");
    }

    @Test
    void takesAStreamWithoutItsMarkForCut() {
        provider.answering(200, EVENTS, chunk("c1"));

        try (EventStream<CreateChatCompletionStreamResponse> events =
                openai.chat().createCompletionStream(request())) {
            events.next();
            OpenaiException failure = catchThrowableOfType(OpenaiException.class, events::hasNext);

            assertThat(failure.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        }
    }

    @Test
    void refusesBeforeAnyEventAsEver() {
        provider.answering(429, "{\"error\": {\"code\": \"insufficient_quota\"}}");

        OpenaiException failure =
                catchThrowableOfType(OpenaiException.class, () -> openai.chat().createCompletionStream(request()));

        assertThat(failure.outcome()).isEqualTo(Outcome.EXHAUSTED);
    }

    private static String chunk(String id) {
        return "data: {\"id\":\"" + id + "\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
                + "\"choices\":[]}\n\n";
    }

    private static CreateChatCompletionRequest request() {
        return CreateChatCompletionRequest.builder(List.of(), "m").build();
    }
}
