package dev.holdfast.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A server on a free port of loopback that speaks just enough HTTP/2 (RFC 9113) to answer a request, or to refuse it, by
 * writing the frames.
 */
public final class FrameServer implements AutoCloseable {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;
    private static final int REFUSED_STREAM = 7;
    private static final byte STATUS_200 = (byte) 0x88; // entry 8 of HPACK's static table
    private static final int PREFACE = 24;

    private final SSLServerSocket listener;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<SSLSocket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** What is done with a request. */
    public enum Reply {
        /** 200 without a body. */
        ANSWER,
        /** The stream is reset: the request was not processed. */
        REFUSE,
        /** The connection is given up; the last stream that was processed is an earlier one. */
        GO_AWAY_BEFORE,
        /** The connection is given up and closed; this stream may have been processed. */
        GO_AWAY_DURING
    }

    /** A server that does with each request what comes next. */
    public FrameServer(SSLContext context, Reply... replies) throws IOException {
        this.replies.addAll(List.of(replies));
        listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    public URI uri() {
        return URI.create("https://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    /** How many requests arrived. */
    public int requests() {
        return requests.get();
    }

    /** How many connections were made. */
    public int connections() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (SSLSocket socket : sockets) {
            socket.close();
        }
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            var socket = (SSLSocket) listener.accept();
            sockets.add(socket);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            daemon(() -> serve(socket));
        }
    }

    private void serve(SSLSocket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var out = new DataOutputStream(socket.getOutputStream());
        in.skipNBytes(PREFACE);
        frame(out, SETTINGS, 0, 0);
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] payload = in.readNBytes(length);
            if (type == SETTINGS && flags != ACK) {
                frame(out, SETTINGS, ACK, 0);
            } else if (type == PING && flags != ACK) {
                frame(out, PING, ACK, 0, payload);
            } else if (type == HEADERS) {
                requests.incrementAndGet();
            }
            if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
                reply(socket, out, stream);
            }
        }
    }

    private void reply(SSLSocket socket, DataOutputStream out, int stream) throws IOException {
        Reply reply = replies.poll();
        switch (reply == null ? Reply.ANSWER : reply) {
            case ANSWER -> frame(out, HEADERS, END_STREAM | END_HEADERS, stream, STATUS_200);
            case REFUSE -> frame(out, RST_STREAM, 0, stream, (byte) 0, (byte) 0, (byte) 0, (byte) REFUSED_STREAM);
            case GO_AWAY_BEFORE -> frame(out, GOAWAY, 0, 0, new byte[8]);
            case GO_AWAY_DURING -> {
                frame(
                        out,
                        GOAWAY,
                        0,
                        0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) stream,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0,
                        (byte) 0);
                socket.close();
            }
        }
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, byte... payload)
            throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    private static void daemon(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        return; // somebody closed
                    }
                },
                "frame-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Something that a thread does until a socket closes. */
    private interface Work {
        void run() throws IOException;
    }
}
