package com.acme.errors;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Fallback;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.Download;
import dev.holdfast.client.Served;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface FallbackHasNoResult extends AutoCloseable {
    @Get("/export")
    @Timeout(call = "10s", attempt = "3s", connect = "1s", idle = "5s", stream = "10m")
    // error: [FallbackHasNoResult] export returns a stream, which no fallback can stand in for
    @Fallback(cached = "10m")
    Served<Download> export(CallOptions options);

    @Override
    void close();
}
