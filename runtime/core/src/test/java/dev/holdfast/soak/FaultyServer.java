package dev.holdfast.soak;

import dev.holdfast.testing.CapturedRequest;
import dev.holdfast.testing.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider on a free port of loopback that misbehaves at random, and keeps a ledger of what it did. */
final class FaultyServer implements AutoCloseable {
    private static final String ORDER = "{\"id\":\"1\",\"amount\":2}";
    private final ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Ledger ledger;
    private final Random random;

    FaultyServer(Ledger ledger, Random random) throws IOException {
        this.ledger = ledger;
        this.random = random;
        start(this::accept);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** How many connections are open. */
    int connections() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @SuppressWarnings("UnusedException") // the client gave up, which is its right
    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            RequestReader requests = new RequestReader(in, numbers.incrementAndGet());
            for (int first = in.read(); first >= 0; first = in.read()) {
                Mischief mischief = Mischief.next(random);
                if (mischief == Mischief.RESETS_UNREAD) {
                    reset(socket);
                    return;
                }
                CapturedRequest request = requests.read(first);
                ledger.enter(request, mischief.isDone());
                answer(mischief, socket);
            }
        } catch (IOException gone) {
            return;
        } finally {
            open.remove(socket);
        }
    }

    private static void answer(Mischief mischief, Socket socket) throws IOException {
        switch (mischief) {
            case ANSWERS -> send(socket, head(200, ORDER.length()) + ORDER);
            case IS_BUSY -> send(socket, head(503, 0));
            case THROTTLES -> send(socket, "HTTP/1.1 429 Slow\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
            case FAILS -> send(socket, head(500, 0));
            case RESETS_UNREAD, RESETS_UNDONE, RESETS_DONE -> reset(socket);
            case CUTS_THE_ANSWER -> {
                send(socket, head(200, ORDER.length()) + ORDER.substring(0, 9));
                socket.close();
            }
            case STALLS_UNDONE, STALLS_DONE -> awaitClientClose(socket);
            case HALTS_IN_THE_BODY -> {
                send(socket, head(200, ORDER.length()) + ORDER.substring(0, 9));
                awaitClientClose(socket);
            }
            case TALKS_NONSENSE -> {
                send(socket, "\u0001\u0002 nonsense\r\n\r\n");
                socket.close();
            }
        }
    }

    private static String head(int status, int length) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static void awaitClientClose(Socket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {}
        socket.close();
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }
}
