package dev.holdfast.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One accepted connection: takes scripts from its server and runs them until somebody closes. */
public final class ScriptedConnection implements Runnable, Closeable {

    private final ScriptedServer server;
    private final Socket socket;
    private final int number;
    private final CountDownLatch ended = new CountDownLatch(1);

    ScriptedConnection(ScriptedServer server, Socket socket, int number) {
        this.server = server;
        this.socket = socket;
        this.number = number;
    }

    @Override
    public void run() {
        try (socket) {
            Script greeting = server.takeScriptForFreshConnection();
            if (greeting != null) {
                perform(greeting);
            }
            serveRequests();
        } catch (IOException e) {
            server.clientWentAway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("a step of the script failed", e);
        } finally {
            ended.countDown();
        }
    }

    /** Waits until it is over, whoever closed it; bound it by the test's own timeout. */
    public void awaitClosed() throws InterruptedException {
        ended.await();
    }

    private void serveRequests() throws Exception {
        var requests = new RequestReader(socket.getInputStream(), number);
        while (!socket.isClosed()) {
            int first = socket.getInputStream().read();
            if (first < 0) {
                server.clientWentAway();
                return;
            }
            Script script = server.takeScript();
            server.captured(requests.read(first));
            perform(script);
        }
    }

    private void perform(Script script) throws Exception {
        for (Script.Step step : script.steps()) {
            step.run(this);
        }
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void drip(byte[] bytes, Duration every) throws IOException, InterruptedException {
        for (byte octet : bytes) {
            send(new byte[] {octet});
            server.awaitClosed(every);
        }
    }

    void awaitClientClose() throws IOException {
        // What arrives meanwhile is of no interest; the end of the stream is.
        while (socket.getInputStream().read() >= 0) {}
        server.clientWentAway();
        socket.close();
    }

    void waitFor(CountDownLatch gate) throws InterruptedException {
        while (!gate.await(10, TimeUnit.MILLISECONDS)) {
            if (server.isClosed()) {
                return;
            }
        }
    }

    void closeCleanly() throws IOException {
        socket.close();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
