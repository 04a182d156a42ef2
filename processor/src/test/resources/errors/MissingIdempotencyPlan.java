package com.acme.errors;

import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Patch;
import dev.holdfast.annotation.Post;
import dev.holdfast.annotation.Put;
import dev.holdfast.annotation.ReadOnly;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
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
    String replace(CallOptions options);

    @Post("/things/search")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @ReadOnly(because = "it searches")
    String search(CallOptions options);

    @Override
    void close();
}
