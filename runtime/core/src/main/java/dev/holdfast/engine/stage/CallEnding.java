package dev.holdfast.engine.stage;

import dev.holdfast.client.CallFailure;
import dev.holdfast.client.CallFailure.ErrorContent;
import dev.holdfast.client.CallFailure.Evidence;
import dev.holdfast.client.CallReport;
import dev.holdfast.client.FailureClass;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.Answered;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.engine.stage.AttemptResult.NotMade;
import dev.holdfast.http.WireResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what the caller learns of a call that has ended. */
final class CallEnding {
    private final String client;
    private final String operation;
    private final @Nullable String requestIdHeader;
    private final @Nullable String replayedHeader;
    private final ErrorReader errors;

    CallEnding(String client, OperationPlan plan, ErrorReader errors) {
        this.client = client;
        this.operation = plan.id();
        this.requestIdHeader = plan.requestIdHeader();
        this.replayedHeader = plan.keyTreatment().replayed();
        this.errors = errors;
    }

    CallEnd of(Call call, AttemptOutcome last) {
        CallReport report = call.report(client, operation, last.hasHeader(replayedHeader));
        if (last.result() instanceof Answered answered) {
            return new CallEnd.Succeeded(answered.value(), answered.response(), report);
        }
        Failed failed = call.lastFailure();
        FrozenKey key = call.request().key();
        return new CallEnd.Failed(new CallFailure(
                report,
                verdict(call, last),
                evidence(last, failed),
                key == null ? null : key.text(),
                cause(last, failed)));
    }

    private static @Nullable Exception cause(AttemptOutcome last, @Nullable Failed failed) {
        Exception unmade = last.result() instanceof NotMade it ? it.cause() : null;
        return unmade == null && failed != null ? failed.trace().cause() : unmade;
    }

    private static CallFailure.Verdict verdict(Call call, AttemptOutcome last) {
        Failed failed = call.lastFailure();
        FailureClass failure = failed == null ? null : failed.failure();
        StopReason stop = Objects.requireNonNullElse(last.verdict().stop(), StopReason.INTERRUPTED);
        String detail = last.result() instanceof NotMade unmade ? unmade.detail() : "";
        return new CallFailure.Verdict(OutcomeRule.of(call, last), stop, failure, detail);
    }

    private Evidence evidence(AttemptOutcome last, @Nullable Failed failed) {
        WireResponse response = failed == null ? null : failed.response();
        Duration wait = last.result() instanceof NotMade unmade ? unmade.delay() : null;
        if (wait == null && failed != null) {
            wait = failed.trace().hint();
        }
        return response == null
                ? new Evidence(null, null, wait, ErrorContent.NONE)
                : new Evidence(response, requestId(response), wait, errors.read(response));
    }

    private @Nullable String requestId(WireResponse response) {
        return requestIdHeader == null
                ? null
                : response.headers().first(requestIdHeader).orElse(null);
    }
}
