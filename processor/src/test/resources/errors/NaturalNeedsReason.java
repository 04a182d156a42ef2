package com.acme.errors;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.NaturallyIdempotent;
import dev.holdfast.annotation.Patch;
import dev.holdfast.annotation.Put;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface NaturalNeedsReason extends AutoCloseable {
    @Patch("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [NaturalNeedsReason] update is a PATCH declared naturally idempotent without a reason
    @NaturallyIdempotent
    String update(CallOptions options);

    @Put("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @NaturallyIdempotent
    String replace(CallOptions options);

    @Override
    void close();
}
