package dev.holdfast.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Reads a whole answer within its limits. RUNTIME 83 to 85 and 89. */
final class ResponseReader {

    private static final int MOST_HEAD = 64 * 1024;

    private final Exchange exchange;

    ResponseReader(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * The answer; an abort or an interrupt fails in any body, everything else only in that of a 2xx.
     *
     * @throws RefusedAnswer if we refuse it
     * @throws IOException if the connection fails
     */
    WireResponse read(ClassicHttpResponse response) throws IOException {
        WireHeaders headers = headers(response);
        requireOneLength(headers);
        exchange.enter(Phase.RESPONSE_BODY);
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            exchange.reached(Progress.COMPLETE);
            return new WireResponse(status, headers, new byte[0], false);
        }
        if (status >= 200 && status < 300) {
            return new WireResponse(status, headers, wholeBody(entity, headers), false);
        }
        return errorBody(entity, headers, status);
    }

    /**
     * The answer up to its body, if it is a 2xx; any other answer whole, as for {@link #read}.
     *
     * @param stream the limits of the body
     * @param alarms enforce them
     */
    OpenResponse open(ClassicHttpResponse response, StreamLimits stream, Alarms alarms) throws IOException {
        HttpEntity entity = response.getEntity();
        int status = response.getCode();
        if (entity == null || status < 200 || status >= 300) {
            return new OpenResponse(read(response), null);
        }
        WireHeaders headers = headers(response);
        requireOneLength(headers);
        requireFits(entity, stream.mostBytes());
        exchange.enter(Phase.RESPONSE_BODY);
        var body = ExchangeBody.begin(exchange, alarms, stream, () -> decoded(entity, headers));
        return new OpenResponse(new WireResponse(status, headers, new byte[0], false), body);
    }

    private static void requireFits(HttpEntity entity, long most) throws RefusedAnswer {
        if (entity.getContentLength() > most) {
            throw RefusedAnswer.tooLarge("Content-Length is " + entity.getContentLength() + ", at most " + most);
        }
    }

    private byte[] wholeBody(HttpEntity entity, WireHeaders headers) throws IOException {
        long most = exchange.limits().mostBytes();
        requireFits(entity, most);
        InputStream in = decoded(entity, headers);
        byte[] body = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
        if (in.read() >= 0) {
            throw RefusedAnswer.tooLarge("the body has more than " + most + " bytes");
        }
        return body;
    }

    /** The status says what happened, so a body that is cut off or cannot be decoded does not hide it. */
    private WireResponse errorBody(HttpEntity entity, WireHeaders headers, int status) throws IOException {
        var kept = new ByteArrayOutputStream();
        boolean whole;
        try {
            whole = keep(decoded(entity, headers), kept);
        } catch (IOException e) {
            if (exchange.endedFor() != null || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            whole = false;
        }
        if (!whole) {
            exchange.discardConnection();
        }
        return new WireResponse(status, headers, kept.toByteArray(), !whole);
    }

    /** Whether all of it was kept. */
    private boolean keep(InputStream in, ByteArrayOutputStream kept) throws IOException {
        byte[] buffer = new byte[8192];
        long room = exchange.limits().mostErrorBytes();
        while (room > 0) {
            int read = in.read(buffer, 0, (int) Math.min(room, buffer.length));
            if (read < 0) {
                return true;
            }
            kept.write(buffer, 0, read);
            room -= read;
        }
        return in.read() < 0;
    }

    private InputStream decoded(HttpEntity entity, WireHeaders headers) throws IOException {
        var wire = new WireStream(entity.getContent(), exchange);
        List<String> encodings = headers.all("Content-Encoding").stream()
                .map(encoding -> encoding.trim().toLowerCase(Locale.ROOT))
                .filter(encoding -> !encoding.isEmpty() && !encoding.equals("identity"))
                .toList();
        if (encodings.isEmpty()) {
            return wire;
        }
        if (encodings.equals(List.of("gzip")) || encodings.equals(List.of("x-gzip"))) {
            return DecodedStream.gunzip(wire);
        }
        throw RefusedAnswer.badEncoding("the content encoding is not the one gzip layer that was asked for", null);
    }

    private static WireHeaders headers(ClassicHttpResponse response) throws RefusedAnswer {
        var lines = new ArrayList<WireHeader>();
        long size = 0;
        for (Header header : response.getHeaders()) {
            var line = new WireHeader(header.getName(), header.getValue() == null ? "" : header.getValue());
            size += line.name().length() + line.value().length();
            lines.add(line);
        }
        if (size > MOST_HEAD) {
            throw RefusedAnswer.badHead("the headers have more than " + MOST_HEAD + " bytes");
        }
        return WireHeaders.of(lines);
    }

    /** Two lengths mean that something between us and the provider may read another body than we do. RFC 9112 s. 6.3. */
    private static void requireOneLength(WireHeaders headers) throws RefusedAnswer {
        if (headers.all("Content-Length").stream().distinct().count() > 1) {
            throw RefusedAnswer.badHead("two Content-Length headers differ");
        }
    }
}
