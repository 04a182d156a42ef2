package dev.holdfast.http;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHeaders;

/** Turns the heads of our requests into HttpClient's. */
final class Messages {

    private Messages() {}

    static HttpUriRequestBase of(WireRequest request) {
        HeaderRules.checkName(request.method()); // a method is a token, as a header's name is
        var message = new HttpUriRequestBase(request.method(), request.uri());
        for (WireHeader header : request.headers()) {
            HeaderRules.check(header.name(), header.value());
            message.addHeader(header.name(), header.value());
        }
        message.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        return message;
    }
}
