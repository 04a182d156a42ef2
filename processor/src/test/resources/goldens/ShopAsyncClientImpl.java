package com.acme.shop;

import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.engine.AsyncCalls;
import java.util.concurrent.CompletableFuture;

/** The client of shop that does not wait. */
@GeneratedByHoldfast
final class ShopAsyncClientImpl implements ShopAsyncClient {
    private final ShopClient client;
    private final AsyncCalls calls;
    private final RefundsAsyncClient refunds;
    private final ProductsAsyncClient products;

    ShopAsyncClientImpl(ClientConfig config) {
        this.client = new ShopClientImpl(config);
        this.calls = AsyncCalls.of(config);
        this.refunds = new RefundsAsyncClientImpl(client.refunds(), calls);
        this.products = new ProductsAsyncClientImpl(client.products(), calls);
    }

    @Override
    public CompletableFuture<String> ping(CallOptions options) {
        return calls.call(options, begun -> client.ping(begun));
    }

    @Override
    public RefundsAsyncClient refunds() {
        return refunds;
    }

    @Override
    public ProductsAsyncClient products() {
        return products;
    }

    @Override
    public void close() {
        calls.close();
        client.close();
    }
}
