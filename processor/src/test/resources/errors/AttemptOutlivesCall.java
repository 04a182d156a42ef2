package com.acme.errors;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface AttemptOutlivesCall extends AutoCloseable {
    @Get("/things")
    // error: [AttemptOutlivesCall] attempt timeout 8s is longer than call timeout 5s
    @Timeout(call = "5s", attempt = "8s", connect = "1s")
    String things(CallOptions options);

    @Override
    void close();
}
