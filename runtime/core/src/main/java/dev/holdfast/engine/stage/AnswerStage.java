package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.engine.stage.AttemptResult.Answered;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.engine.stage.AttemptResult.Trace;
import dev.holdfast.http.BodyStream;
import dev.holdfast.http.Phase;
import dev.holdfast.http.WireResponse;
import dev.holdfast.json.CodecException;
import org.jspecify.annotations.Nullable;

/**
 * Says what an answer means and reads it.
 *
 * <p><b>When:</b> right above the exchange. The attempt's time bounds what the provider does; a complete answer in hand is
 * read as long as the call's deadline holds, since to ask again would cost more and may be a second deed.
 *
 * <p><b>Sees:</b> complete answers; a status of success may be a failure by the policy's conditions.
 *
 * <p><b>On failure:</b> the failure's class with the provider's hint; an answer that cannot be read is {@code DECODE},
 * one that was read after the call's deadline {@code TIMEOUT}: RUNTIME 3.
 */
final class AnswerStage implements AttemptStage {
    private final AnswerClassifier classifier;
    private final HintReader hints;

    AnswerStage(AnswerClassifier classifier, HintReader hints) {
        this.classifier = classifier;
        this.hints = hints;
    }

    @Override
    public AttemptResult run(Attempt attempt, Next next) {
        AttemptResult result = next.proceed(attempt);
        return result instanceof Answered answered ? read(attempt, answered) : result;
    }

    private AttemptResult read(Attempt attempt, Answered answered) {
        BodyStream stream = answered.stream();
        AttemptResult result = read(attempt, answered.response(), stream);
        if (stream != null && result.kind() != AttemptResult.Kind.ANSWERED) {
            stream.close();
        }
        return result;
    }

    private AttemptResult read(Attempt attempt, WireResponse response, @Nullable BodyStream stream) {
        FailureClass failure = stream == null ? classifier.classify(response) : classifier.classifyHead(response);
        if (failure != null) {
            return new Failed(failure, new Trace(response, hints.read(response.headers()), null, null));
        }
        try {
            Object value = attempt.call().request().reader().read(response);
            boolean isLate = attempt.call().deadline().hasPassed();
            return isLate ? late(response) : new Answered(response, stream == null ? value : stream);
        } catch (CodecException e) {
            return new Failed(FailureClass.DECODE, new Trace(response, null, Phase.DECODE, e));
        }
    }

    private static AttemptResult late(WireResponse response) {
        return new Failed(FailureClass.TIMEOUT, new Trace(response, null, Phase.DECODE, null));
    }
}
