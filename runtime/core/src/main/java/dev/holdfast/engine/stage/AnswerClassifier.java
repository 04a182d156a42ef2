package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.rule.FailureConditions;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what an answer means: by the policy's conditions first, the most specific one winning, by its status second. */
final class AnswerClassifier {
    private final List<Case> cases;
    private final List<Case> casesOfHeads;
    private final Codec codec;

    AnswerClassifier(FailureConditions conditions, Codec codec) {
        this.cases = conditions.cases().stream()
                .map(it -> new Case(new AnswerMatch(it.condition(), codec), it.meaning()))
                .toList();
        this.casesOfHeads =
                cases.stream().filter(it -> !it.condition().needsBody()).toList();
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
        return classify(response, casesOfHeads);
    }

    private @Nullable FailureClass classify(WireResponse response, List<Case> some) {
        ParsedAnswer answer = new ParsedAnswer(response, codec);
        for (Case it : some) {
            if (it.condition().matches(answer)) {
                return it.meaning();
            }
        }
        return StatusMeaning.of(response.status());
    }

    private record Case(AnswerMatch condition, FailureClass meaning) {}
}
