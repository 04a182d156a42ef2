package dev.holdfast.engine;

import static dev.holdfast.testing.Script.afterReading;
import static dev.holdfast.testing.Script.respond;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.annotation.Jitter;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.Download;
import dev.holdfast.client.EventStream;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.Outcome;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.Shop.Order;
import dev.holdfast.engine.Shop.ShopException;
import dev.holdfast.http.StreamException;
import dev.holdfast.testing.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Downloads, as calls under the rules of their operation. */
@Timeout(20)
final class DownloadsTest {
    private static final String EVENTS = "Content-Type: text/event-stream";

    private static final Operation FILE = Operation.get("getFile", "/file").timeout("10s", "3s", "1s").stream(
                    "", "10s", "10m")
            .retry(3, "100ms..2s x2", Jitter.NONE)
            .bulkhead("files", 1)
            .responseLimit("1KiB");

    private final Shop shop = new Shop(Shop.PROVIDER.failures(FailureClass.CLIENT_ERROR, "200; /ok: absent"));

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void aDownloadHasStatusHeadersAndContent() throws IOException {
        shop.server().enqueue(respond(200, "content", "Content-Type: image/png"));

        try (Download download = download()) {
            assertThat(download.status()).isEqualTo(200);
            assertThat(download.contentType()).contains("image/png");
            assertThat(download.length()).hasValue(7);
            assertThat(download.body().readAllBytes()).asString(UTF_8).isEqualTo("content");
        }
    }

    /** Otherwise the timeout of the first event, which is the idle one here, would end it. */
    @Test
    void aDownloadWaitsForNoEvent() throws IOException {
        var gate = new CountDownLatch(1);
        Operation hasty = FILE.stream("50ms", "10s", "10m");
        shop.server()
                .enqueue(
                        afterReading()
                                .head(200, "Content-Length: 2")
                                .send("a")
                                .waitFor(gate)
                                .send("b"),
                        afterReading().head(200, EVENTS).stall());

        try (Download download = shop.engine().call(hasty).sendDownload()) {
            assertThat(download.body().readNBytes(1)).hasSize(1);
            Operation other = hasty.bulkhead("others", 1);
            try (EventStream<Order> late = shop.engine().call(other).sendEvents(Order.class, "")) {
                assertThat(catchThrowableOfType(ShopException.class, late::hasNext))
                        .as("after the same time, so that it has passed")
                        .hasMessageContaining("the first event did not come in time");
            }
            gate.countDown();
            assertThat(download.body().readAllBytes()).hasSize(1);
        }
    }

    @Test
    void aFileAppearsOnceItIsComplete(@TempDir Path directory) throws IOException {
        shop.server().enqueue(respond(200, "content"), cut());
        Path file = directory.resolve("file.bin");
        Files.writeString(file, "old");

        assertThat(download().to(file)).isEqualTo(7);
        assertThat(file).hasContent("content");
        assertThat(catchThrowableOfType(StreamException.class, () -> download().to(directory.resolve("second"))))
                .isNotNull();
        assertThat(directory).isDirectoryNotContaining(it -> !it.equals(file));
    }

    @Test
    void failuresBeforeTheContentAreRepeatedAsEver() throws IOException {
        shop.server().enqueue(respond(503, ""), respond(200, "content"));

        try (Download download = download()) {
            assertThat(download.body().readAllBytes()).hasSize(7);
        }
        assertThat(shop.sent()).isEqualTo(2);
    }

    @Test
    void theAttemptEndsWithTheHeaders() {
        Operation hasty = FILE.timeout("200ms", "200ms", "200ms").retry(1, "100ms..2s x2", Jitter.NONE);
        shop.server().enqueue(afterReading().stall());

        assertThat(catchThrowableOfType(
                                ShopException.class,
                                () -> shop.engine().call(hasty).sendDownload())
                        .outcome())
                .isEqualTo(Outcome.TIMED_OUT);
    }

    /** RUNTIME 70. */
    @Test
    void aStreamKeepsItsPlaceInTheBulkheadUntilItIsClosed() throws IOException {
        shop.server().enqueue(stalling(), respond(200, "content"));
        Download open = download();
        CallOptions brief = CallOptions.within(Duration.ofMillis(50));

        ShopException thrown = catchThrowableOfType(
                ShopException.class,
                () -> shop.engine().call(FILE).options(brief).sendDownload());
        open.close();

        assertThat(thrown.stopReason()).isEqualTo(StopReason.LIMITED);
        try (Download download = download()) {
            assertThat(download.body().readAllBytes()).hasSize(7);
        }
    }

    @Test
    void theCallersTimeBoundsTheContentToo() {
        shop.server().enqueue(stalling());
        Download download = shop.engine()
                .call(FILE)
                .options(CallOptions.within(Duration.ofMillis(300)))
                .sendDownload();

        assertThat(catchThrowableOfType(
                        StreamException.class, () -> download.body().readAllBytes()))
                .hasMessage("it took longer than its total time");
    }

    @Test
    void noContentIsAnEmptyDownload() throws IOException {
        shop.server().enqueue(respond(204, ""));

        try (Download download = download()) {
            assertThat(download.body().readAllBytes()).isEmpty();
        }
    }

    private Download download() {
        return shop.engine().call(FILE).sendDownload();
    }

    private static Script cut() {
        return afterReading().head(200, "Content-Length: 10").send("ab").close();
    }

    private static Script stalling() {
        return afterReading().head(200, "Content-Length: 10").send("a").stall();
    }
}
