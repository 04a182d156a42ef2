package com.acme.shop;

import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.engine.AsyncCalls;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The operations of RefundsAsyncClient. */
@GeneratedByHoldfast
final class RefundsAsyncClientImpl implements RefundsAsyncClient {
    private final RefundsClient client;
    private final AsyncCalls calls;

    RefundsAsyncClientImpl(RefundsClient client, AsyncCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public CompletableFuture<Refund> create(RefundCreate refund, IdempotencyKey key, CallOptions options) {
        return calls.call(options, begun -> client.create(refund, key, begun));
    }

    @Override
    public CompletableFuture<List<Refund>> list(
            @Nullable Long limit,
            @Nullable List<String> createdBy,
            @Nullable String xTrace,
            CallOptions options) {
        return calls.call(options, begun -> client.list(limit, createdBy, xTrace, begun));
    }
}
