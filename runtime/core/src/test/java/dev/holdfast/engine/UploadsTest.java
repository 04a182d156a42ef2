package dev.holdfast.engine;

import static dev.holdfast.testing.Script.respond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.ApiException;
import dev.holdfast.client.BinaryContent;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.testing.CapturedRequest;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that are read while they are sent, over several attempts. */
@Timeout(20)
final class UploadsTest {
    private static final Operation PUT =
            Operation.put("putFile", "/file").timeout("10s", "3s", "1s").retry(3, "100ms..2s x2", Jitter.NONE);

    private final Shop shop = new Shop();

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    /** RUNTIME 17. */
    @Test
    void aFileIsOpenedAnewByEachAttempt(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("large"), new byte[2 << 20]);
        shop.server().enqueue(respond(503, ""), respond(200, ""));

        put(BinaryContent.of(file));

        assertThat(shop.server().requests())
                .hasSize(2)
                .extracting(CapturedRequest::body)
                .allSatisfy(body -> assertThat(body).hasSize(2 << 20));
    }

    /** RUNTIME 17: the bytes of all attempts are the same, or there is no other attempt. */
    @Test
    void aFileThatChangesIsNotSentAgain(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "before");
        shop.server().enqueue(respond(503, ""));
        shop.clock().whileAsleep(() -> write(file, "afterwards"));

        ApiException thrown = failure(BinaryContent.of(file));

        assertThat(thrown).hasRootCauseMessage("the file was changed since the call began");
        assertThat(shop.sent()).isEqualTo(1);
    }

    /** RUNTIME 23. */
    @Test
    void aStreamIsNotSentAgain() {
        shop.server().enqueue(respond(503, ""));
        BinaryContent once = BinaryContent.of(stream("once"));

        ApiException thrown = failure(once);

        assertThat(thrown.stopReason()).isEqualTo(StopReason.BODY_SPENT);
        assertThat(thrown.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(thrown).hasMessageContaining("body can be read only once");
        assertThat(shop.sent()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> put(once)).withMessageContaining("BinaryContent.opening");
    }

    @Test
    void aRefusalThatIsFinalSaysSoRatherThanBlameTheStream() {
        shop.server().enqueue(respond(400, ""));

        assertThat(failure(BinaryContent.of(stream("once"))).stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
    }

    @Test
    void aStreamThatNoAttemptReachedIsStillWhole() throws IOException, InterruptedException {
        BinaryContent once = BinaryContent.of(stream("once"));

        try (Closeable port = shop.server().leaveForGood()) {
            ApiException thrown = failure(once);

            assertThat(thrown.attempts()).as("%s", port).hasSize(3);
            assertThat(thrown.failure()).contains(FailureClass.NOT_SENT);
            assertThat(once.source().isSpent()).isFalse();
        }
    }

    @Test
    void streamsThatCanBeOpenedAgainAreSentAgain() {
        shop.server().enqueue(respond(503, ""), respond(200, ""));

        put(BinaryContent.opening(() -> stream("again")));

        assertThat(shop.server().requests()).extracting(CapturedRequest::text).containsExactly("again", "again");
    }

    /** What was sent of it must not be taken for the whole. */
    @Test
    void aStreamThatBreaksCutsTheRequest() throws InterruptedException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), failing());

        ApiException thrown = failure(BinaryContent.of(broken));

        assertThat(thrown).hasRootCauseMessage("disk failure");
        assertThat(thrown.stopReason()).isEqualTo(StopReason.BODY_SPENT);
        shop.server().awaitClientClose();
        assertThat(shop.sent()).isZero();
    }

    @Test
    void aStreamOfAnotherLengthThanSaidCutsTheRequest() throws InterruptedException {
        assertThat(failure(BinaryContent.of(stream("short"), 6)))
                .hasRootCauseMessage("the content ended after 5 of 6 bytes");
        assertThat(failure(BinaryContent.of(stream("longer"), 5)))
                .hasRootCauseMessage("the content is longer than the 5 bytes that were announced");
        shop.server().awaitClientClose();
        shop.server().awaitClientClose();
        assertThat(shop.sent()).isZero();
    }

    @Test
    void aFileThatIsNotThereIsRefusedBeforeAnythingIsSent(@TempDir Path directory) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> put(BinaryContent.of(directory.resolve("none"))))
                .withMessageContaining("none is no file");
        assertThat(shop.server().connections()).isZero();
    }

    private void put(BinaryContent content) {
        shop.engine().call(PUT).content(content, "application/octet-stream").sendNothing();
    }

    private ApiException failure(BinaryContent content) {
        return catchThrowableOfType(ApiException.class, () -> put(content));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk failure");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("disk failure");
            }
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
