package dev.holdfast.http;

import static dev.holdfast.http.TransportUnderTest.PATIENT;
import static dev.holdfast.http.TransportUnderTest.getRequest;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.http.TransportException.Kind;
import dev.holdfast.testing.Script;
import dev.holdfast.testing.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies that are read as they arrive. RUNTIME 8. */
@Timeout(20)
@ParameterizedClass
@EnumSource(TransportKind.class)
final class TransportStreamTest {

    @Parameter
    TransportKind kind;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration TOTAL = Duration.ofSeconds(3);
    private static final StreamLimits LIMITS = new StreamLimits(FIRST, IDLE, TOTAL, 1 << 20);

    private final ManualAlarms alarms = new ManualAlarms();

    @Test
    void givesTheBodyWhileItIsStillOnItsWay() throws Exception {
        var gate = new CountDownLatch(1);
        Script script = Script.afterReading()
                .head(200, "Content-Length: 4")
                .send("ab")
                .waitFor(gate)
                .send("cd");
        try (var under = start(script)) {
            BodyStream body = open(under);

            assertThat(body.readNBytes(2)).asString(UTF_8).isEqualTo("ab");
            gate.countDown();
            assertThat(body.readAllBytes()).asString(UTF_8).isEqualTo("cd");
        }
    }

    @Test
    void theConnectionIsUsedAgainAfterTheEnd() throws Exception {
        try (var under = start(Script.respond(200, "ab"), Script.respond(200, "cd"))) {
            assertThat(open(under).readAllBytes()).hasSize(2);
            assertThat(open(under).readAllBytes()).hasSize(2);

            assertThat(under.server.connections()).isEqualTo(1);
        }
    }

    @Test
    void undoesGzip() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("holdfast".getBytes(UTF_8));
        }
        try (var under = start(Script.respond(200, packed.toByteArray(), "Content-Encoding: gzip"))) {
            assertThat(open(under).readAllBytes()).asString(UTF_8).isEqualTo("holdfast");
        }
    }

    @Test
    void anErrorIsReadWhole() throws Exception {
        try (var under = start(Script.respond(404, "gone"))) {
            OpenResponse answer = under.transport.open(getRequest(under.server.uri("/")), PATIENT, LIMITS);

            assertThat(answer.body()).isNull();
            assertThat(answer.head().body()).asString(UTF_8).isEqualTo("gone");
        }
    }

    @Test
    void aCutBodyIsNoEnd() throws Exception {
        Script script =
                Script.afterReading().head(200, "Content-Length: 10").send("ab").close();
        try (var under = start(script)) {
            assertThat(failure(open(under)).kind()).isEqualTo(Kind.CONNECTION_LOST);
        }
    }

    @Test
    void aStallEndsAfterTheIdleTime() throws Exception {
        try (var under = start(stalling())) {
            BodyStream body = open(under);
            body.started();
            CompletableFuture<StreamException> failure = CompletableFuture.supplyAsync(() -> failure(body));

            whileItWaits(failure, () -> alarms.passes(IDLE));

            assertThat(failure.join()).hasMessage("no byte came within its idle time");
            assertThat(failure.join().kind()).isEqualTo(Kind.TIMEOUT);
            under.server.awaitClientClose();
        }
    }

    @Test
    void theFirstEventHasATimeOfItsOwn() throws Exception {
        try (var under = start(stalling(), stalling())) {
            BodyStream late = open(under);
            BodyStream begun = open(under);
            begun.started();

            alarms.passes(FIRST);

            assertThat(failure(late)).hasMessage("the first event did not come in time");
            assertThat(begun.readNBytes(1)).hasSize(1);
            begun.close();
        }
    }

    @Test
    void whatNobodyClosesEndsWithItsTotalTime() throws Exception {
        var freed = new AtomicInteger();
        try (var under = start(stalling())) {
            BodyStream body = open(under);
            body.started();
            body.whenOver(freed::incrementAndGet);

            alarms.passes(TOTAL);

            under.server.awaitClientClose();
            assertThat(freed).hasValue(1);
            assertThat(failure(body)).hasMessage("it took longer than its total time");
        }
    }

    @Test
    void closingEarlyGivesTheConnectionUp() throws Exception {
        var freed = new AtomicInteger();
        try (var under = start(stalling())) {
            BodyStream body = open(under);
            body.whenOver(freed::incrementAndGet);

            body.close();
            body.close();

            under.server.awaitClientClose();
            assertThat(freed).hasValue(1);
            assertThat(catchThrowableOfType(IOException.class, body::read)).hasMessage("the stream is closed");
        }
    }

    @Test
    void noMoreIsReadThanTheLimit() throws Exception {
        var small = new StreamLimits(FIRST, IDLE, TOTAL, 3);
        Script chunked =
                Script.afterReading().head(200, "Transfer-Encoding: chunked").send("4\r\nabcd\r\n");
        try (var under = start(chunked.stall(), Script.respond(200, "abcd"))) {
            BodyStream body = under.transport
                    .open(getRequest(under.server.uri("/")), PATIENT, small)
                    .body();
            assertThat(failure(body).kind()).isEqualTo(Kind.TOO_LARGE);
            under.server.awaitClientClose();

            assertThat(catchThrowableOfType(
                                    TransportException.class,
                                    () -> under.transport.open(getRequest(under.server.uri("/")), PATIENT, small))
                            .kind())
                    .isEqualTo(Kind.TOO_LARGE);
        }
    }

    /** RUNTIME 71. */
    @Test
    void anInterruptEndsARead() throws Exception {
        try (var under = start(stalling())) {
            BodyStream body = open(under);
            body.readNBytes(1);
            var flag = new CompletableFuture<Boolean>();
            var failure = new CompletableFuture<StreamException>();
            var reader = new Thread(() -> {
                failure.complete(failure(body));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            reader.start();

            reader.interrupt();

            assertThat(failure.get().kind()).isEqualTo(Kind.INTERRUPTED);
            assertThat(flag.get()).isTrue();
            under.server.awaitClientClose();
        }
    }

    @Test
    void closingTheTransportEndsItsStreams() throws Exception {
        try (var under = start(stalling())) {
            BodyStream body = open(under);

            under.transport.close();

            assertThat(failure(body).kind()).isEqualTo(Kind.INTERRUPTED);
        }
    }

    private static Script stalling() {
        return Script.afterReading().head(200, "Content-Length: 10").send("a").stall();
    }

    private TransportUnderTest start(Script... scripts) throws IOException {
        return new TransportUnderTest(ScriptedServer.start(scripts), kind.make(TransportSettings.defaults(), alarms));
    }

    private static BodyStream open(TransportUnderTest under) throws TransportException {
        BodyStream body = under.transport
                .open(getRequest(under.server.uri("/")), PATIENT, LIMITS)
                .body();
        assertThat(body).isNotNull();
        return body;
    }

    private static StreamException failure(BodyStream body) {
        return catchThrowableOfType(StreamException.class, body::readAllBytes);
    }

    /** Does something again and again until it has its effect: the reader may not have begun to wait. */
    private static void whileItWaits(CompletableFuture<?> effect, Runnable action) {
        while (!effect.isDone()) {
            action.run();
            Thread.onSpinWait();
        }
    }
}
