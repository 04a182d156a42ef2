package com.acme.errors;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.PartOf;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

// error: [CleartextBaseUrl] base URL http://api.shop.example of shop is not https
@Client(id = "shop", baseUrl = "http://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface CleartextBaseUrl extends AutoCloseable {
    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    String things(CallOptions options);

    Part part();

    @PartOf(CleartextBaseUrl.class)
    interface Part {
        @Get("/others")
        @Timeout(call = "10s", attempt = "3s", connect = "1s")
        String others(CallOptions options);
    }

    @Override
    void close();
}
