package dev.holdfast.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server on a free port of loopback that does with each request what the next script says, and remembers what it saw.
 *
 * <p>Scripts are taken in the order in which requests arrive, over all connections; without one left, the answer is 599.
 */
public final class ScriptedServer implements AutoCloseable {

    private final ServerSocket listener;
    private final String scheme;
    private final Thread acceptor;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<CapturedRequest> requests = new CopyOnWriteArrayList<>();
    private final List<ScriptedConnection> connections = new CopyOnWriteArrayList<>();
    private final Semaphore accepted = new Semaphore(0);
    private final Semaphore arrivals = new Semaphore(0);
    private final Semaphore departures = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedServer(ServerSocket listener, String scheme) {
        this.listener = listener;
        this.scheme = scheme;
        this.acceptor = daemon("scripted-server", this::accept);
        acceptor.start();
    }

    /** A server that speaks http. */
    public static ScriptedServer start(Script... scripts) throws IOException {
        return new ScriptedServer(listener(ServerSocketFactory.getDefault()), "http").enqueue(scripts);
    }

    /** A server that speaks https with this context's certificate. */
    public static ScriptedServer startTls(SSLContext context, Script... scripts) throws IOException {
        return new ScriptedServer(listener(context.getServerSocketFactory()), "https").enqueue(scripts);
    }

    /** As {@link #startTls}, but it speaks only to clients whose certificate the context trusts. */
    public static ScriptedServer startMutualTls(SSLContext context, Script... scripts) throws IOException {
        var listener = (SSLServerSocket) listener(context.getServerSocketFactory());
        listener.setNeedClientAuth(true); // before it accepts, which takes the setting over
        return new ScriptedServer(listener, "https").enqueue(scripts);
    }

    private static ServerSocket listener(ServerSocketFactory sockets) throws IOException {
        return sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Adds what to do with the next requests. */
    public ScriptedServer enqueue(Script... more) {
        scripts.addAll(List.of(more));
        return this;
    }

    /** The server's address without a path, such as {@code http://127.0.0.1:40123}. */
    public String baseUrl() {
        return scheme + "://" + listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
    }

    /** An address on the server. */
    public URI uri(String pathAndQuery) {
        return URI.create(baseUrl() + pathAndQuery);
    }

    /** The requests that arrived completely, so far. */
    public List<CapturedRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many connections were accepted so far. */
    public int connections() {
        return connections.size();
    }

    /** One of the connections that were accepted, the first one is 1. */
    public ScriptedConnection connection(int number) {
        return connections.get(number - 1);
    }

    /** Waits for one more connection than the last call waited for; bound it by the test's own timeout. */
    public void awaitConnection() throws InterruptedException {
        accepted.acquire();
    }

    /** Waits for one more request than the last call waited for; bound it by the test's own timeout. */
    public void awaitRequest() throws InterruptedException {
        arrivals.acquire();
    }

    /** Waits for one more client to close or reset its connection; bound it by the test's own timeout. */
    public void awaitClientClose() throws InterruptedException {
        departures.acquire();
    }

    /** Whether a client has closed or reset a connection that nobody waited for yet. */
    public boolean hasSeenAClose() {
        return departures.availablePermits() > 0;
    }

    /** Stops listening and closes every connection. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (ScriptedConnection connection : connections) {
            connection.close();
        }
    }

    /**
     * Closes, and keeps the port until the result is closed: whoever connects there is refused, and neither another server
     * nor the caller's own socket can take it.
     */
    public Closeable leaveForGood() throws IOException, InterruptedException {
        var address = new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
        close();
        acceptor.join(); // until then the system may still take connections
        Socket nobody = new Socket();
        nobody.setReuseAddress(true);
        nobody.bind(address);
        return nobody;
    }

    Script takeScript() {
        Script script = scripts.poll();
        return script == null ? Script.respond(599, "no script left") : script;
    }

    /** The next script if it is one that acts before reading, else null. */
    synchronized @Nullable Script takeScriptForFreshConnection() {
        Script next = scripts.peek();
        return next == null || next.readsFirst() ? null : scripts.poll();
    }

    void captured(CapturedRequest request) {
        requests.add(request);
        arrivals.release();
    }

    void clientWentAway() {
        departures.release();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits that long, or until the server is closed. */
    void awaitClosed(Duration most) throws InterruptedException {
        closed.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                var connection = new ScriptedConnection(this, socket, connections.size() + 1);
                connections.add(connection);
                accepted.release();
                daemon("scripted-connection", connection).start();
            } catch (IOException e) {
                return; // closed by close()
            }
        }
    }

    private static Thread daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
