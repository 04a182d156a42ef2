package dev.holdfast.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * What a {@link ScriptedServer} does with one request: steps, after reading it unless told otherwise. Immutable; each method
 * returns a longer script.
 *
 * <p>After the last step the connection waits for its next request, unless a step closed it.
 */
public final class Script {

    private final boolean readsFirst;
    private final List<Step> steps;

    private Script(boolean readsFirst, List<Step> steps) {
        this.readsFirst = readsFirst;
        this.steps = steps;
    }

    /** Reads the request, then does nothing yet. */
    public static Script afterReading() {
        return new Script(true, List.of());
    }

    /** Acts on a fresh connection before anything is read. */
    public static Script beforeReading() {
        return new Script(false, List.of());
    }

    /**
     * A whole answer.
     *
     * @param status such as 200
     * @param body UTF-8
     * @param headers such as {@code "Retry-After: 5"}; Content-Length is added
     */
    public static Script respond(int status, String body, String... headers) {
        return respond(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A whole answer of any bytes. */
    public static Script respond(int status, byte[] body, String... headers) {
        return afterReading().head(status, withLength(body.length, headers)).send(body);
    }

    /** Status line and headers, exactly these, and the empty line. */
    public Script head(int status, String... headers) {
        var head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
        Stream.of(headers).forEach(header -> head.append(header).append("\r\n"));
        return send(head.append("\r\n").toString());
    }

    /** Sends text as Latin-1. */
    public Script send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes at once. */
    public Script send(byte[] bytes) {
        return then(connection -> connection.send(bytes));
    }

    /** Sends one byte, waits, sends the next, and so on. */
    public Script drip(String text, Duration every) {
        return then(connection -> connection.drip(text.getBytes(StandardCharsets.ISO_8859_1), every));
    }

    /** Sends nothing more until the client closes. */
    public Script stall() {
        return then(ScriptedConnection::awaitClientClose);
    }

    /** Waits until the test opens the gate, or the server is closed. */
    public Script waitFor(CountDownLatch gate) {
        return then(connection -> connection.waitFor(gate));
    }

    /** Closes in good order; the client reads an end of stream. */
    public Script close() {
        return then(ScriptedConnection::closeCleanly);
    }

    /** Aborts; the client reads "connection reset". */
    public Script reset() {
        return then(ScriptedConnection::reset);
    }

    boolean readsFirst() {
        return readsFirst;
    }

    List<Step> steps() {
        return steps;
    }

    private Script then(Step step) {
        return new Script(
                readsFirst, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private static String[] withLength(int length, String[] headers) {
        return Stream.concat(Stream.of("Content-Length: " + length), Stream.of(headers))
                .toArray(String[]::new);
    }

    /** One thing done to a connection. */
    @FunctionalInterface
    interface Step {
        void run(ScriptedConnection connection) throws Exception;
    }
}
