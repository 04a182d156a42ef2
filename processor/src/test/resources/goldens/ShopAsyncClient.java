package com.acme.shop;

import dev.holdfast.annotation.AsyncOf;
import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import java.util.concurrent.CompletableFuture;

/**
 * A client of Shop whose methods do not wait: they return futures, and to cancel one, or one that was
 * derived from it, ends its call. Safe for use by several threads; make one and keep it.
 */
@AsyncOf(ShopClient.class)
@GeneratedByHoldfast
public interface ShopAsyncClient extends AutoCloseable {
    /**
     * Calls GetPing.
     *
     * <p><b>Request:</b> {@code GET /ping}.
     *
     * <p><b>Resilience:</b> 20s for the whole call, 6s per attempt; up to 3 attempts, 250ms..2s apart, full
     * jitter. Safe to repeat: it only reads.
     *
     * @param options what is different for this call
     * @return a future: the answer; it fails with ShopException if Shop refuses, or the call runs out of
     *     attempts or time
     */
    CompletableFuture<String> ping(CallOptions options);

    /**
     * Calls GetPing.
     *
     * @return a future: the answer; it fails with ShopException if Shop refuses, or the call runs out of
     *     attempts or time
     */
    default CompletableFuture<String> ping() {
        return ping(CallOptions.none());
    }

    /**
     * Refunds.
     *
     * @return the part of this client that holds these operations
     */
    RefundsAsyncClient refunds();

    /**
     * Products.
     *
     * @return the part of this client that holds these operations
     */
    ProductsAsyncClient products();

    /** Closes the client's connections; calls that are under way fail. */
    @Override
    void close();

    /**
     * Makes a client.
     *
     * @param config what differs from the policy
     * @return a client, to be closed by the caller
     */
    static ShopAsyncClient create(ClientConfig config) {
        return new ShopAsyncClientImpl(config);
    }

    /**
     * Makes a client as the policy says.
     *
     * @return a client, to be closed by the caller
     */
    static ShopAsyncClient create() {
        return create(ClientConfig.defaults());
    }
}
