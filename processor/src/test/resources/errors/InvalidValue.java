package com.acme.errors;

import static dev.holdfast.annotation.Credential.BEARER;
import static dev.holdfast.annotation.Jitter.FULL;

import dev.holdfast.annotation.Auth;
import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Retry;
import dev.holdfast.annotation.RetryBudget;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

// error: [InvalidValue] value of @RetryBudget: a lot is not a budget
@RetryBudget("a lot")
// error: [InvalidValue] source of @Auth is neither env:NAME nor file:/path
@Auth(scheme = BEARER, secret = "shop-key", source = "sk_live_51hunter2")
@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface InvalidValue extends AutoCloseable {
    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [InvalidValue] backoff of @Retry: 1s..2s does not say how the wait grows
    @Retry(attempts = 3, backoff = "1s..2s", jitter = FULL)
    String things(CallOptions options);

    @Get("/others")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [InvalidValue] limit others has 5/day for 6 replicas: there is less than one for each
    @RateLimit(bucket = "others", rate = {"1/s", "5/day"}, replicas = 6)
    String others(CallOptions options);

    @Override
    void close();
}
