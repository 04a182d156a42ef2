package dev.holdfast.engine;

import dev.holdfast.client.CallOptions;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Response;
import dev.holdfast.engine.rule.ErrorRule;
import dev.holdfast.engine.rule.KeyPlan;
import dev.holdfast.engine.stage.CallEnd;
import dev.holdfast.engine.stage.CallRequest;
import dev.holdfast.engine.stage.FrozenKey;
import dev.holdfast.engine.stage.StreamRequest;
import dev.holdfast.http.WireRequest;
import dev.holdfast.resilience.Deadline;
import org.jspecify.annotations.Nullable;

/** Freezes a request, runs it through the pipeline, and hands the caller what came of it. */
final class CallSender {
    private final PreparedOperation prepared;
    private final CallOptions options;
    private final Deadline deadline;
    private final @Nullable StandIn standIn;

    CallSender(PreparedOperation prepared, CallOptions options, Deadline deadline, @Nullable StandIn standIn) {
        this.prepared = prepared;
        this.options = options;
        this.deadline = deadline;
        this.standIn = standIn;
    }

    <T extends @Nullable Object> Response<T> send(RequestParts parts, @Nullable IdempotencyKey given, ResultForm form) {
        FrozenKey key = frozen(given);
        PageStep page = PageStep.of(prepared, options).orElse(null);
        WireRequest first = wire(parts, key, form);
        WireRequest wire = page == null ? first : page.turned(first);
        if (standIn != null) {
            standIn.sending(wire, form);
        }
        CallEnd.Succeeded end = run(new CallRequest(wire, key, form.reader(), null, deadline), page);
        Response<T> answer = answer(end);
        if (page != null) {
            page.reached(wire, end);
        }
        if (standIn != null) {
            standIn.answered(end.response());
        }
        return answer;
    }

    /** As {@link #send}, but the body of the answer is left to whoever takes the stream. */
    StreamCall open(RequestParts parts, @Nullable IdempotencyKey given, ResultForm form, StreamRequest stream) {
        FrozenKey key = frozen(given);
        var end = run(new CallRequest(wire(parts, key, form), key, form.reader(), stream, deadline), null);
        heard(end);
        return new StreamCall(end, key, errors().make());
    }

    private @Nullable FrozenKey frozen(@Nullable IdempotencyKey given) {
        return new KeyFreezer(prepared.origin().client(), prepared.plan()).freeze(given);
    }

    private CallEnd.Succeeded run(CallRequest request, @Nullable PageStep page) {
        CallEnd end = prepared.pipeline().run(request);
        if (end instanceof CallEnd.Failed failed) {
            throw errors().make().apply(page == null ? failed.failure() : page.named(failed.failure()));
        }
        return (CallEnd.Succeeded) end;
    }

    private void heard(CallEnd.Succeeded end) {
        options.listener().ifPresent(it -> it.answered(end.response(), end.report()));
    }

    // The reader was made for the result's type; null stands for an answer without content.
    @SuppressWarnings({"unchecked", "NullAway"})
    private <T extends @Nullable Object> Response<T> answer(CallEnd.Succeeded end) {
        heard(end);
        return new Response<>((T) end.value(), end.response(), end.report());
    }

    private WireRequest wire(RequestParts parts, @Nullable FrozenKey key, ResultForm form) {
        Operation operation = prepared.operation();
        var uri = prepared.origin().uri(operation.path().fill(parts.path()), parts.query());
        return new WireRequest(
                operation.method(), uri, headers(parts, key, form).lines(), parts.body());
    }

    private RequestHeaders headers(RequestParts parts, @Nullable FrozenKey key, ResultForm form) {
        var headers = new RequestHeaders(prepared.plan());
        headers.own("User-Agent", prepared.origin().userAgent());
        headers.own("Accept", form.accept());
        prepared.origin().fixed().forEach(it -> headers.own(it.name(), it.value()));
        parts.headers().forEach(headers::callers);
        options.headers().forEach(headers::callers);
        if (key != null) {
            String name = prepared.plan().key().map(KeyPlan::header).orElseThrow();
            headers.own(name, prepared.plan().keyTreatment().written(key.text()));
        }
        return headers;
    }

    private ErrorRule errors() {
        return prepared.plan().rules().find(ErrorRule.class).orElse(ErrorRule.DEFAULT);
    }
}
