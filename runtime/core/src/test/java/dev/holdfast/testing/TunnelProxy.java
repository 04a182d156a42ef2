package dev.holdfast.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on a free port of loopback that opens tunnels to this machine, and remembers who asked for them. */
public final class TunnelProxy implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<CapturedRequest> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int status;

    /** A proxy that answers every request for a tunnel with this status, and opens it if that is 200. */
    public TunnelProxy(int status) throws IOException {
        this.status = status;
        daemon(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** What was asked of the proxy itself. */
    public List<CapturedRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            sockets.add(client);
            daemon(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        int first = client.getInputStream().read();
        if (first < 0) {
            return;
        }
        CapturedRequest request = new RequestReader(client.getInputStream(), sockets.size()).read(first);
        requests.add(request);
        String length = status == 200 ? "" : "Content-Length: 0\r\n";
        client.getOutputStream()
                .write(("HTTP/1.1 " + status + " Scripted\r\n" + length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (status == 200) {
            int port =
                    Integer.parseInt(request.target().substring(request.target().lastIndexOf(':') + 1));
            Socket target = new Socket(InetAddress.getLoopbackAddress(), port);
            sockets.add(target);
            daemon(() -> copy(client.getInputStream(), target.getOutputStream()));
            daemon(() -> copy(target.getInputStream(), client.getOutputStream()));
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        try (to) {
            from.transferTo(to);
        }
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
                "tunnel-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** Something that a thread does until a socket closes. */
    private interface Work {
        void run() throws IOException;
    }
}
