package dev.holdfast.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.protocol.HttpContext;

/** An exchange that HttpClient makes. */
record ApacheWire(HttpUriRequestBase message) implements Wire {

    private static final String ATTRIBUTE = "holdfast.exchange";

    /** The exchange that HttpClient is executing in this context. */
    static Exchange exchangeOf(HttpContext context) {
        return (Exchange) context.getAttribute(ATTRIBUTE);
    }

    static void attach(Exchange exchange, HttpContext context) {
        context.setAttribute(ATTRIBUTE, exchange);
    }

    static Answer answer(ClassicHttpResponse response) {
        HttpEntity entity = response.getEntity();
        return new Answer(response.getCode(), lines(response), entity == null ? null : content(entity));
    }

    @Override
    public void abort() {
        message.cancel();
    }

    @Override
    public boolean isNotHttp(IOException failure) {
        return Failures.causes(failure)
                        .anyMatch(it -> it instanceof HttpException || it instanceof MessageConstraintException)
                || (failure instanceof MalformedChunkCodingException && !(failure instanceof TruncatedChunkException));
    }

    private static List<WireHeader> lines(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders()).map(ApacheWire::line).toList();
    }

    private static WireHeader line(Header header) {
        return new WireHeader(header.getName(), header.getValue() == null ? "" : header.getValue());
    }

    private static Answer.Content content(HttpEntity entity) {
        return new Answer.Content() {
            @Override
            public long length() {
                return entity.getContentLength();
            }

            @Override
            public InputStream open() throws IOException {
                return entity.getContent();
            }
        };
    }
}
