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
interface MissingTimeout extends AutoCloseable {
    @Get("/things")
    // error: [MissingTimeout] things has no call, attempt or connect timeout
    String things(CallOptions options);

    @Get("/others")
    @Timeout(call = "10s", attempt = "3s", connect = "")
    // error: [MissingTimeout] others has no connect timeout
    String others(CallOptions options);

    @Override
    void close();
}
