package com.acme.shop;

import static dev.holdfast.annotation.Jitter.FULL;
import static dev.holdfast.client.FailureClass.IN_PROGRESS;
import static dev.holdfast.client.FailureClass.THROTTLED;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Problem;
import dev.holdfast.engine.BreakerSpec;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.KeyRule;
import dev.holdfast.engine.LimitSpec;
import dev.holdfast.engine.Operation;
import dev.holdfast.engine.Provider;

/** The client of shop. */
@GeneratedByHoldfast
final class ShopClientImpl implements ShopClient {
    private static final Provider PROVIDER = Provider.of("shop", "https://api.shop.example/v1", "acme")
            .server("files", "https://files.shop.example")
            .requestId("request-id")
            .bearer("shop-key", "env:SHOP_KEY")
            .header("Shop-Version", "2026-01-31")
            .failures(THROTTLED, "429", "403; retry-after: present")
            .failures(IN_PROGRESS, "409; /error/code: idempotency_key_in_use")
            .errorText("/error/code", "")
            .keys(KeyRule.raw()
                    .most(200)
                    .margin("5m")
                    .replays("2xx", "402")
                    .replayed("idempotent-replayed"))
            .breaker(BreakerSpec.scope("provider")
                    .window("30s")
                    .opensAt("50% over 20 calls")
                    .slow("80% over 2500ms")
                    .pause("15s..2m x2")
                    .probes(3))
            .bulkhead("provider", 40)
            .budget("provider", "10% + 1/s")
            .retryAfter("4s", "15m", "")
            .responseLimit("4MiB")
            .errorBody("4xx", Problem.class)
            .errorBodyList("500", JsonNode.class)
            .errors(ShopException::new);

    private static final Operation PING = Operation.get("GetPing", "/ping")
            .timeout("20s", "6s", "1s")
            .retry(3, "250ms..2s x2", FULL)
            .limit(LimitSpec.bucket("provider")
                    .rate("80/s", "100000/day")
                    .burst(20)
                    .queue("250ms"));

    private final Engine engine;
    private final RefundsClient refunds;
    private final ProductsClient products;

    ShopClientImpl(ClientConfig config) {
        this.engine = Engine.create(PROVIDER, config);
        this.refunds = new RefundsClientImpl(engine);
        this.products = new ProductsClientImpl(engine);
    }

    @Override
    public String ping(CallOptions options) {
        return engine.call(PING).options(options).sendText();
    }

    @Override
    public RefundsClient refunds() {
        return refunds;
    }

    @Override
    public ProductsClient products() {
        return products;
    }

    @Override
    public void close() {
        engine.close();
    }
}
