package dev.holdfast.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriterFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.jspecify.annotations.Nullable;

/**
 * A connection that tells the exchange on it when bytes go out and come in, in terms of HTTP: above TLS.
 *
 * <p>That is how progress is known rather than guessed: until the first write to the socket's stream, no byte of the
 * request can have left; from then on, one may have.
 */
final class WatchedConnection extends DefaultManagedHttpClientConnection {

    private final ResponseParsers parsers;
    private volatile @Nullable Exchange exchange;

    WatchedConnection(String id, Http1Config config, ResponseParsers parsers) {
        super(id, null, null, config, null, null, DefaultHttpRequestWriterFactory.INSTANCE, parsers);
        this.parsers = parsers;
    }

    /** Ties the connection to the exchange that is about to use it. */
    void serve(Exchange next) {
        exchange = next;
    }

    @Override
    public void passivate() {
        exchange = null;
        super.passivate();
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new WatchedSocket(socket, this));
    }

    @Override
    public void bind(SSLSocket secured, Socket socket) throws IOException {
        bind(new WatchedSocket(secured, socket, this));
    }

    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        Exchange current = exchange;
        if (current == null) {
            return super.receiveResponseHeader();
        }
        current.enter(Phase.HEADERS);
        ClassicHttpResponse head = super.receiveResponseHeader();
        if (current.isCut()) {
            // The parser takes the end of the stream for the empty line, and an answer without length for an empty one.
            throw new EOFException("the connection ended inside the headers");
        }
        return head;
    }

    /**
     * Whether the connection must not be used again: closed by the server, or holding bytes that nobody asked for and that
     * would be taken for the next answer.
     */
    @Override
    public boolean isStale() throws IOException {
        SocketHolder holder = getSocketHolder();
        if (holder == null || parsers.hasUnreadInput()) {
            return true;
        }
        if (holder.getSSLSocket() == null) {
            return !isQuiet(holder.getSocket().getChannel());
        }
        // Under TLS readable bytes may be a session ticket, so it takes a read with a timeout of 1 ms to know.
        return super.isStale() || parsers.hasUnreadInput();
    }

    void requestBytesLeave() {
        reached(Progress.MAYBE_SENT);
    }

    void responseBytesArrived() {
        reached(Progress.RESPONSE_STARTED);
    }

    void responseEnded() {
        Exchange current = exchange;
        if (current != null) {
            current.inputEnded();
        }
    }

    /** HttpClient would log headers here, credentials included. */
    @Override
    protected void onRequestSubmitted(ClassicHttpRequest request) {}

    /** HttpClient would log headers here. */
    @Override
    protected void onResponseReceived(ClassicHttpResponse response) {}

    private static boolean isQuiet(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            boolean nothingToRead = channel.read(ByteBuffer.allocate(1)) == 0;
            channel.configureBlocking(true);
            return nothingToRead;
        } catch (IOException e) {
            return false;
        }
    }

    private void reached(Progress progress) {
        Exchange current = exchange;
        if (current != null) {
            current.reached(progress);
        }
    }
}
