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
interface ConnectOutlivesAttempt extends AutoCloseable {
    @Get("/things")
    // error: [ConnectOutlivesAttempt] connect timeout 2s is not shorter than attempt timeout 2s
    @Timeout(call = "5s", attempt = "2s", connect = "2s")
    String things(CallOptions options);

    @Override
    void close();
}
