package dev.holdfast.http;

import dev.holdfast.http.Answer.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

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
    WireResponse read(Answer answer) throws IOException {
        WireHeaders headers = headers(answer);
        exchange.enter(Phase.RESPONSE_BODY);
        Content content = answer.content();
        if (content == null) {
            exchange.reached(Progress.COMPLETE);
            return new WireResponse(answer.status(), headers, new byte[0], false);
        }
        if (answer.isSuccess()) {
            return new WireResponse(answer.status(), headers, wholeBody(content, headers), false);
        }
        return errorBody(content, headers, answer.status());
    }

    /**
     * The answer up to its body, if it is a 2xx; any other answer whole, as for {@link #read}.
     *
     * @param stream the limits of the body
     * @param alarms enforce them
     */
    OpenResponse open(Answer answer, StreamLimits stream, Alarms alarms) throws IOException {
        Content content = answer.content();
        if (content == null || !answer.isSuccess()) {
            return new OpenResponse(read(answer), null);
        }
        WireHeaders headers = headers(answer);
        requireFits(content, stream.mostBytes());
        exchange.enter(Phase.RESPONSE_BODY);
        var body = ExchangeBody.begin(exchange, alarms, stream, () -> decoded(content, headers));
        return new OpenResponse(new WireResponse(answer.status(), headers, new byte[0], false), body);
    }

    private static void requireFits(Content content, long most) throws RefusedAnswer {
        if (content.length() > most) {
            throw RefusedAnswer.tooLarge("Content-Length is " + content.length() + ", at most " + most);
        }
    }

    private byte[] wholeBody(Content content, WireHeaders headers) throws IOException {
        long most = exchange.limits().mostBytes();
        requireFits(content, most);
        InputStream in = decoded(content, headers);
        byte[] body = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
        if (in.read() >= 0) {
            throw RefusedAnswer.tooLarge("the body has more than " + most + " bytes");
        }
        return body;
    }

    /** The status says what happened, so a body that is cut off or cannot be decoded does not hide it. */
    private WireResponse errorBody(Content content, WireHeaders headers, int status) throws IOException {
        var kept = new ByteArrayOutputStream();
        boolean whole;
        try {
            whole = keep(decoded(content, headers), kept);
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

    private InputStream decoded(Content content, WireHeaders headers) throws IOException {
        var wire = new WireStream(content.open(), exchange);
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

    private static WireHeaders headers(Answer answer) throws RefusedAnswer {
        long size = answer.lines().stream()
                .mapToLong(it -> (long) it.name().length() + it.value().length())
                .sum();
        if (size > MOST_HEAD) {
            throw RefusedAnswer.badHead("the headers have more than " + MOST_HEAD + " bytes");
        }
        WireHeaders headers = WireHeaders.of(answer.lines());
        requireOneLength(headers);
        return headers;
    }

    /** Two lengths mean that something between us and the provider may read another body than we do. RFC 9112 s. 6.3. */
    private static void requireOneLength(WireHeaders headers) throws RefusedAnswer {
        if (headers.all("Content-Length").stream().distinct().count() > 1) {
            throw RefusedAnswer.badHead("two Content-Length headers differ");
        }
    }
}
