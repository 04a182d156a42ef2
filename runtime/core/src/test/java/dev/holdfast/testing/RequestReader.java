package dev.holdfast.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads requests off a connection; knows as much HTTP as a client under test sends. */
public final class RequestReader {

    private final InputStream in;
    private final int connection;

    /** Reads a connection, which has a number of its own. */
    public RequestReader(InputStream in, int connection) {
        this.in = in;
        this.connection = connection;
    }

    /** Head and body of the next request, whose first octet was read already. */
    public CapturedRequest read(int firstOctet) throws IOException {
        String[] start = ((char) firstOctet + line()).split(" ", 3);
        List<Map.Entry<String, String>> headers = headers();
        return new CapturedRequest(connection, start[0], start[1], headers, body(headers));
    }

    private List<Map.Entry<String, String>> headers() throws IOException {
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.add(Map.entry(name, line.substring(colon + 1).trim()));
        }
        return List.copyOf(headers);
    }

    private byte[] body(List<Map.Entry<String, String>> headers) throws IOException {
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().equals("content-length")) {
                return exactly(Integer.parseInt(header.getValue()));
            }
            if (header.getKey().equals("transfer-encoding")) {
                return chunks();
            }
        }
        return new byte[0];
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] octets = in.readNBytes(length);
        if (octets.length < length) {
            throw new EOFException("the client closed inside the body");
        }
        return octets;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the client closed inside a line");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
