package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/** Makes the response parser of one connection, and through it sees what the connection has buffered. */
final class ResponseParsers implements HttpMessageParserFactory<ClassicHttpResponse> {

    private final Http1Config limits;
    private @Nullable SessionInputBuffer buffer;

    ResponseParsers(Http1Config limits) {
        this.limits = limits;
    }

    /** Whether bytes lie behind the last answer: the start of one that nobody asked for. */
    boolean hasUnreadInput() {
        return buffer != null && buffer.length() > 0;
    }

    @Override
    public HttpMessageParser<ClassicHttpResponse> create() {
        var parser = new DefaultHttpResponseParser(limits);
        return (input, in) -> parse(parser, input, in);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract all the same; connections call the other one
    public HttpMessageParser<ClassicHttpResponse> create(Http1Config ignored) {
        return create();
    }

    private ClassicHttpResponse parse(
            HttpMessageParser<ClassicHttpResponse> parser, SessionInputBuffer input, InputStream in)
            throws IOException, HttpException {
        buffer = input;
        return parser.parse(input, in);
    }
}
