package dev.holdfast.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.http.TransportException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-sent events as the WHATWG's HTML standard cuts them, section 9.2.6, and JSON lines. */
final class ServerSentEventsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void linesEndInThreeWays(String end) throws IOException {
        assertThat(data("data: a\n\ndata: b\ndata: c\n\n".replace("\n", end))).containsExactly("a", "b\nc");
    }

    @Test
    void oneSpaceAfterTheColonDoesNotCount() throws IOException {
        assertThat(data("data:a\n\ndata:  b\n\ndata\n\n")).containsExactly("a", " b", "");
    }

    @Test
    void commentsAndUnknownFieldsAreSkipped() throws IOException {
        assertThat(data(": hello\n\nretry: 10\nfoo: bar\ndata: a\n\n:\n\n")).containsExactly("a");
    }

    @Test
    void anEventHasANameAndAnId() throws IOException {
        EventFrames frames = frames("event: add\nid: 7\ndata: a\n\ndata: b\nid: x\0y\n\n");

        assertThat(frames.next()).contains(new EventFrame("add", "7", "a"));
        assertThat(frames.next()).contains(new EventFrame("", null, "b"));
    }

    @Test
    void whatHasNoDataIsNoEvent() throws IOException {
        assertThat(data("event: ping\n\ndata: a\n\n")).containsExactly("a");
        assertThat(frames("event: ping\n\ndata: a\n\n").next())
                .map(EventFrame::name)
                .contains("");
    }

    @Test
    void aByteOrderMarkIsSkippedOnceAtTheBeginning() throws IOException {
        assertThat(data("\uFEFFdata: a\n\n\uFEFFdata: b\n\ndata: c\n\n")).containsExactly("a", "c");
    }

    @Test
    void charactersMayBeSplitBetweenReads() throws IOException {
        byte[] bytes = "data: grün €\r\n\r\n".getBytes(UTF_8);
        InputStream oneByOne = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };

        assertThat(EventFrames.of("text/event-stream", oneByOne, 100, "").next())
                .map(EventFrame::data)
                .contains("grün €");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: a\n\ndata: b\n", "data: a\n\ndata: b", "data: a\n\nevent: b\n", "data: a\n\ndat"})
    void aStreamThatEndsInsideAnEventIsCut(String text) throws IOException {
        EventFrames frames = frames(text);
        assertThat(frames.next()).isPresent();

        if (text.endsWith("dat")) {
            assertThat(frames.next()).as("an unknown field holds nothing").isEmpty();
        } else {
            assertThat(catchThrowableOfType(StreamException.class, frames::next).kind())
                    .isEqualTo(Kind.CONNECTION_LOST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: [DONE]\n\n", "data: [DONE]\n", "data: [DONE]"})
    void theLastEventNeedsNoEmptyLine(String text) throws IOException {
        assertThat(EventFrames.of("text/event-stream", in(text), 100, "[DONE]").next())
                .map(EventFrame::data)
                .contains("[DONE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: 0123456789", "data: 01234\ndata: 56789\n\n", ": 0\n: 1\n: 2\n: 3\n: 4\n"})
    void anEventIsBounded(String text) {
        EventFrames frames = EventFrames.of("text/event-stream", in(text), 12, "");

        assertThat(catchThrowableOfType(StreamException.class, frames::next).kind())
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void linesOfJsonMayBeEmptyAndTheLastOneUnended() throws IOException {
        EventFrames frames = EventFrames.of("application/x-ndjson", in("{\"a\":1}\r\n\n{\"a\":2}"), 100, "");

        assertThat(all(frames)).containsExactly("{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void recordSeparatorsStandBeforeJson() throws IOException {
        EventFrames frames =
                EventFrames.of("application/json-seq", in("\u001e{\"a\":\n1}\n\u001e{\"a\":2}\n"), 100, "");

        assertThat(all(frames)).containsExactly("{\"a\":\n1}", "{\"a\":2}");
    }

    @Test
    void aLineIsBounded() {
        EventFrames frames = EventFrames.of("application/jsonl", in("0123456789"), 9, "");

        assertThat(catchThrowableOfType(StreamException.class, frames::next).kind())
                .isEqualTo(Kind.TOO_LARGE);
    }

    private static List<String> data(String text) throws IOException {
        return all(frames(text));
    }

    private static List<String> all(EventFrames frames) throws IOException {
        List<String> all = new ArrayList<>();
        for (Optional<EventFrame> next = frames.next(); next.isPresent(); next = frames.next()) {
            all.add(next.get().data());
        }
        return all;
    }

    private static EventFrames frames(String text) {
        return EventFrames.of("text/event-stream", in(text), 1000, "");
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
