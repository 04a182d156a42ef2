package com.acme.errors;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Contract;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Contract(version = "0.0.9")
@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
// error: [VersionMismatch] the generator of this contract is version 0.0.9, the annotation processor is ${version}
interface VersionMismatch extends AutoCloseable {
    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    String things(CallOptions options);

    @Override
    void close();
}
