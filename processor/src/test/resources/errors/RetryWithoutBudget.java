package com.acme.errors;

import static dev.holdfast.annotation.Jitter.FULL;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Retry;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Timeout(call = "10s", attempt = "3s", connect = "1s")
// error: [RetryWithoutBudget] 2 attempts without a retry budget
@Retry(attempts = 2, backoff = "250ms..2s x2", jitter = FULL)
@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface RetryWithoutBudget extends AutoCloseable {
    @Get("/things")
    String things(CallOptions options);

    @Get("/others")
    String others(CallOptions options);

    @Override
    void close();
}
