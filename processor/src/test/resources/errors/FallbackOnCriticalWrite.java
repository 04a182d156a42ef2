package com.acme.errors;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Fallback;
import dev.holdfast.annotation.Json;
import dev.holdfast.annotation.NaturallyIdempotent;
import dev.holdfast.annotation.Put;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.Served;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface FallbackOnCriticalWrite extends AutoCloseable {
    @Put("/price")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @NaturallyIdempotent(because = "sets the one price")
    // error: [FallbackOnCriticalWrite] setPrice changes something and has a fallback, an answer to what may not have been done
    @Fallback(cached = "10m")
    Served<String> setPrice(@Json String price, CallOptions options);

    @Override
    void close();
}
