package dev.holdfast.engine.stage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import dev.holdfast.text.Condition;
import dev.holdfast.text.Match;
import dev.holdfast.text.Part;
import dev.holdfast.text.StatusPattern;
import java.util.List;

/** A condition on answers, with its pointers compiled; headers stand before pointers, which need the body. */
final class AnswerMatch {
    private final StatusPattern status;
    private final List<Header> headers;
    private final List<Pointer> pointers;
    private final Codec codec;

    AnswerMatch(Condition condition, Codec codec) {
        List<Part> parts = condition.parts();
        this.status = condition.status();
        this.headers =
                parts.stream().filter(it -> !it.isPointer()).map(Header::of).toList();
        this.pointers = parts.stream().filter(Part::isPointer).map(Pointer::of).toList();
        this.codec = codec;
    }

    /** Whether the body must be known. */
    boolean needsBody() {
        return !pointers.isEmpty();
    }

    boolean matches(WireResponse response) {
        return matches(new ParsedAnswer(response, codec));
    }

    boolean matches(ParsedAnswer answer) {
        return status.matches(answer.response().status())
                && headers.stream().allMatch(it -> it.matches(answer))
                && pointers.stream().allMatch(it -> it.matches(answer));
    }

    private record Header(String name, Match match) {
        static Header of(Part part) {
            return new Header(part.name(), part.match());
        }

        boolean matches(ParsedAnswer answer) {
            List<String> values = answer.response().headers().all(name);
            return values.isEmpty() ? match.matches(null) : values.stream().anyMatch(match::matches);
        }
    }

    private record Pointer(JsonPointer pointer, Match match) {
        static Pointer of(Part part) {
            return new Pointer(JsonPointer.compile(part.name()), part.match());
        }

        boolean matches(ParsedAnswer answer) {
            JsonNode node = answer.json().at(pointer);
            return match.matches(node.isMissingNode() || node.isNull() ? null : node.asText());
        }
    }
}
