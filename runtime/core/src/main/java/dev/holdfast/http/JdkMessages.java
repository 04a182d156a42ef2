package dev.holdfast.http;

import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Turns our requests into the JDK's. */
final class JdkMessages {

    private JdkMessages() {}

    static HttpRequest of(WireRequest request, @Nullable HttpProxy proxy, JdkUpload upload) {
        HeaderRules.checkName(request.method()); // a method is a token, as a header's name is
        boolean isSecure = "https".equalsIgnoreCase(request.uri().getScheme());
        HttpRequest.Builder message = HttpRequest.newBuilder(request.uri())
                // In clear text HTTP/2 would begin with an offer to upgrade, which is a request of another kind:
                // RUNTIME 99
                .version(isSecure ? Version.HTTP_2 : Version.HTTP_1_1)
                .method(request.method(), upload.of(request.body()));
        for (WireHeader header : request.headers()) {
            HeaderRules.check(header.name(), header.value());
            add(message, header);
        }
        if (request.body() != null) {
            String type = request.body().contentType();
            HeaderRules.checkValue("Content-Type", type);
            message.setHeader("Content-Type", type);
        }
        if (proxy != null && proxy.login() != null) {
            add(message, proxy.login().header()); // the JDK sends it to proxies and leaves it out of tunnels
        }
        return message.setHeader("Accept-Encoding", "gzip").build();
    }

    private static void add(HttpRequest.Builder message, WireHeader header) {
        if (!header.value().chars().allMatch(it -> it < 0x80)) {
            throw new IllegalArgumentException("the value of header " + header.name()
                    + " is not ASCII, and the JDK would send another one: encode it, or use the default transport");
        }
        message.header(header.name(), header.value());
    }
}
