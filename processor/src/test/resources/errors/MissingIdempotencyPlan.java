package com.acme.errors;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Patch;
import dev.holdfast.annotation.Post;
import dev.holdfast.annotation.Put;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.ReadOnly;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface MissingIdempotencyPlan extends AutoCloseable {
    @Post("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [MissingIdempotencyPlan] create is a POST without an idempotency plan
    String create(CallOptions options);

    @Patch("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [MissingIdempotencyPlan] update is a PATCH without an idempotency plan
    String update(CallOptions options);

    @Put("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [PutMayCreate] replace is a PUT that may create, since its path /things names no single thing, and has no plan
    String replace(CallOptions options);

    @Post("/things/search")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @ReadOnly(because = "it searches")
    String search(CallOptions options);

    @Override
    void close();
}
