package com.acme.shop;

import dev.holdfast.annotation.AsyncOf;
import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.IdempotencyKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Refunds. */
@AsyncOf(RefundsClient.class)
@GeneratedByHoldfast
public interface RefundsAsyncClient {
    /**
     * Creates a refund.
     *
     * <p>Money goes back to where it came from, &#42;always&#42; within 5 days &amp; never later.
     *
     * <p><b>Request:</b> {@code POST /refunds}, form-encoded.
     *
     * <p><b>Resilience:</b> 20s for the whole call, 6s per attempt; up to 3 attempts, 250ms..2s apart, full
     * jitter. Safe to repeat: each call sends one {@code Idempotency-Key}, the same on every attempt. Never
     * repeated after server-error.
     *
     * @param refund what to send
     * @param key names what is to be done once; the provider remembers it for 24h
     * @param options what is different for this call
     * @return a future: the answer; it fails with ShopException if Shop refuses, or the call runs out of
     *     attempts or time
     */
    CompletableFuture<Refund> create(RefundCreate refund, IdempotencyKey key, CallOptions options);

    /**
     * Creates a refund.
     *
     * @param refund what to send
     * @param key names what is to be done once; the provider remembers it for 24h
     * @return a future: the answer; it fails with ShopException if Shop refuses, or the call runs out of
     *     attempts or time
     */
    default CompletableFuture<Refund> create(RefundCreate refund, IdempotencyKey key) {
        return create(refund, key, CallOptions.none());
    }

    /**
     * Calls GetRefunds.
     *
     * <p><b>Request:</b> {@code GET /refunds}.
     *
     * <p><b>Resilience:</b> 20s for the whole call, 6s per attempt; up to 2 attempts, 250ms..2s apart, full
     * jitter. Safe to repeat: it only reads.
     *
     * @param limit limit; null leaves it out
     * @param createdBy who created them; null leaves it out
     * @param xTrace X-Trace; null leaves it out
     * @param options what is different for this call
     * @return a future: the answer; it fails with ShopException if Shop refuses, or the call runs out of
     *     attempts or time
     */
    CompletableFuture<List<Refund>> list(
            @Nullable Long limit,
            @Nullable List<String> createdBy,
            @Nullable String xTrace,
            CallOptions options);

    /**
     * Calls GetRefunds.
     *
     * @param limit limit; null leaves it out
     * @param createdBy who created them; null leaves it out
     * @param xTrace X-Trace; null leaves it out
     * @return a future: the answer; it fails with ShopException if Shop refuses, or the call runs out of
     *     attempts or time
     */
    default CompletableFuture<List<Refund>> list(
            @Nullable Long limit,
            @Nullable List<String> createdBy,
            @Nullable String xTrace) {
        return list(limit, createdBy, xTrace, CallOptions.none());
    }
}
