package dev.holdfast.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request as it arrived on the wire.
 *
 * @param connection which connection brought it, the first one is 1
 * @param method as sent
 * @param target path and query as sent
 * @param headers names in lower case, in the order of the wire
 * @param body as sent, after undoing chunks
 */
@SuppressWarnings("ArrayRecordComponent") // tests compare the bytes themselves
public record CapturedRequest(
        int connection, String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {

    /** The values of a header, by its lower-case name; empty when it was not sent. */
    public List<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
