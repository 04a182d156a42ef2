package com.acme.shop;

import static dev.holdfast.annotation.Jitter.FULL;
import static dev.holdfast.annotation.KeySource.CALLER;
import static dev.holdfast.annotation.ParameterStyle.COMMA;
import static dev.holdfast.annotation.ParameterStyle.DEEP;
import static dev.holdfast.client.FailureClass.SERVER_ERROR;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.LimitSpec;
import dev.holdfast.engine.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations of RefundsClient. */
@GeneratedByHoldfast
final class RefundsClientImpl implements RefundsClient {
    private static final Operation CREATE = Operation.post("PostRefunds", "/refunds")
            .timeout("20s", "6s", "1s")
            .retry(3, "250ms..2s x2", FULL)
            .never(SERVER_ERROR)
            .idempotencyKey("Idempotency-Key", CALLER, "24h")
            .limit(LimitSpec.bucket("provider")
                    .rate("80/s", "100000/day")
                    .burst(20)
                    .queue("250ms"))
            .errorBody("409", Refund.class)
            .errorBody("default", JsonNode.class);

    private static final Operation LIST = Operation.get("GetRefunds", "/refunds")
            .timeout("20s", "6s", "1s")
            .retry(2, "250ms..2s x2", FULL)
            .limit(LimitSpec.bucket("provider")
                    .rate("80/s", "100000/day")
                    .burst(20)
                    .queue("250ms"));

    private final Engine engine;

    RefundsClientImpl(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Refund create(RefundCreate refund, IdempotencyKey key, CallOptions options) {
        return engine.call(CREATE).form(refund, DEEP).key(key).options(options).send(Refund.class);
    }

    @Override
    public List<Refund> list(
            @Nullable Long limit,
            @Nullable List<String> createdBy,
            @Nullable String xTrace,
            CallOptions options) {
        return engine.call(LIST)
                .query("limit", limit)
                .query("created_by", createdBy, COMMA)
                .header("X-Trace", xTrace)
                .options(options)
                .sendList(Refund.class);
    }
}
