package dev.holdfast.engine.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import dev.holdfast.json.CodecException;
import org.jspecify.annotations.Nullable;

/** An answer whose body is read when it is first asked for. Used by one thread. */
final class ParsedAnswer {
    private final WireResponse response;
    private final Codec codec;
    private @Nullable JsonNode json;

    ParsedAnswer(WireResponse response, Codec codec) {
        this.response = response;
        this.codec = codec;
    }

    WireResponse response() {
        return response;
    }

    /** The body; missing if it is not JSON. */
    JsonNode json() {
        JsonNode read = json;
        if (read == null) {
            read = read();
            json = read;
        }
        return read;
    }

    private JsonNode read() {
        try {
            return response.body().length == 0 ? MissingNode.getInstance() : codec.parse(response.body());
        } catch (CodecException e) {
            // An error page of a proxy: what it means is said by its status and headers.
            return MissingNode.getInstance();
        }
    }
}
