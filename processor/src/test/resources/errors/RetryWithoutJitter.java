package com.acme.errors;

import static dev.holdfast.annotation.Jitter.FULL;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Retry;
import dev.holdfast.annotation.RetryBudget;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@RetryBudget("10% + 1/s")
@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface RetryWithoutJitter extends AutoCloseable {
    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [RetryWithoutJitter] 2 attempts without jitter
    @Retry(attempts = 2, backoff = "250ms..2s x2")
    String things(CallOptions options);

    @Get("/others")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [RetryWithoutJitter] 2 attempts without backoff
    @Retry(attempts = 2, jitter = FULL)
    String others(CallOptions options);

    @Override
    void close();
}
