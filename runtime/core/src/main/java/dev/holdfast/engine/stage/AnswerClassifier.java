package dev.holdfast.engine.stage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.rule.FailureConditions;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import dev.holdfast.json.CodecException;
import dev.holdfast.text.Match;
import dev.holdfast.text.Part;
import dev.holdfast.text.StatusPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what an answer means: by the policy's conditions first, the most specific one winning, by its status second. */
final class AnswerClassifier {
    private final List<Case> cases;
    private final Codec codec;

    AnswerClassifier(FailureConditions conditions, Codec codec) {
        this.cases = conditions.cases().stream().map(Case::of).toList();
        this.codec = codec;
    }

    /** The failure; null for a success. */
    @Nullable
    FailureClass classify(WireResponse response) {
        return classify(response, cases);
    }

    /** As {@link #classify}, for an answer whose body is still on its way: conditions on the body do not hold. */
    @Nullable
    FailureClass classifyHead(WireResponse response) {
        return classify(
                response, cases.stream().filter(it -> it.pointers().isEmpty()).toList());
    }

    private @Nullable FailureClass classify(WireResponse response, List<Case> some) {
        Answer answer = new Answer(response, codec);
        for (Case it : some) {
            if (it.matches(answer)) {
                return it.meaning();
            }
        }
        return StatusMeaning.of(response.status());
    }

    /** A condition, with its pointers compiled; headers stand before pointers, which need the body. */
    private record Case(StatusPattern status, List<Header> headers, List<Pointer> pointers, FailureClass meaning) {
        static Case of(FailureConditions.Case stated) {
            List<Part> parts = stated.condition().parts();
            return new Case(
                    stated.condition().status(),
                    parts.stream().filter(it -> !it.isPointer()).map(Header::of).toList(),
                    parts.stream().filter(Part::isPointer).map(Pointer::of).toList(),
                    stated.meaning());
        }

        boolean matches(Answer answer) {
            return status.matches(answer.response.status())
                    && headers.stream().allMatch(it -> it.matches(answer))
                    && pointers.stream().allMatch(it -> it.matches(answer));
        }
    }

    private record Header(String name, Match match) {
        static Header of(Part part) {
            return new Header(part.name(), part.match());
        }

        boolean matches(Answer answer) {
            List<String> values = answer.response.headers().all(name);
            return values.isEmpty() ? match.matches(null) : values.stream().anyMatch(match::matches);
        }
    }

    private record Pointer(JsonPointer pointer, Match match) {
        static Pointer of(Part part) {
            return new Pointer(JsonPointer.compile(part.name()), part.match());
        }

        boolean matches(Answer answer) {
            JsonNode node = answer.json().at(pointer);
            return match.matches(node.isMissingNode() || node.isNull() ? null : node.asText());
        }
    }

    /** An answer whose body is read when it is first asked for. */
    private static final class Answer {
        private final WireResponse response;
        private final Codec codec;
        private @Nullable JsonNode json;

        Answer(WireResponse response, Codec codec) {
            this.response = response;
            this.codec = codec;
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
}
