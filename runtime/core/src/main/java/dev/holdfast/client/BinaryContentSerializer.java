package dev.holdfast.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** Lets content pass through a tree, where a multipart body finds it; JSON itself has no place for it. */
final class BinaryContentSerializer extends JsonSerializer<BinaryContent> {

    @Override
    public void serialize(BinaryContent content, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (!(out instanceof TokenBuffer)) {
            provider.reportMappingProblem("content can be sent as a body or in a multipart body, not in JSON");
        }
        out.writeEmbeddedObject(content);
    }
}
