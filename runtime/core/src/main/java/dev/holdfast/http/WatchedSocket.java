package dev.holdfast.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/** A socket whose streams report to its connection what passes through them. */
final class WatchedSocket extends SocketHolder {

    private final WatchedConnection connection;

    WatchedSocket(Socket socket, WatchedConnection connection) {
        super(socket);
        this.connection = connection;
    }

    WatchedSocket(SSLSocket secured, Socket socket, WatchedConnection connection) {
        super(secured, socket);
        this.connection = connection;
    }

    @Override
    protected OutputStream getOutputStream(Socket socket) throws IOException {
        return new FilterOutputStream(socket.getOutputStream()) {
            @Override
            public void write(int octet) throws IOException {
                connection.requestBytesLeave();
                out.write(octet);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                connection.requestBytesLeave(); // before the write: one that fails may still have sent something
                out.write(bytes, offset, length);
            }
        };
    }

    @Override
    protected InputStream getInputStream(Socket socket) throws IOException {
        return new FilterInputStream(socket.getInputStream()) {
            @Override
            public int read() throws IOException {
                return seen(super.read());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return seen(super.read(bytes, offset, length));
            }

            private int seen(int result) {
                if (result < 0) {
                    connection.responseEnded();
                } else {
                    connection.responseBytesArrived();
                }
                return result;
            }
        };
    }
}
