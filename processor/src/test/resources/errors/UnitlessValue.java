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
interface UnitlessValue extends AutoCloseable {
    @Get("/things")
    @Timeout(
            // error: [UnitlessValue] call of @Timeout: 10 has no unit
            call = "10",
            // error: [UnitlessValue] attempt of @Timeout: 0s is no time at all
            attempt = "0s",
            connect = "1s")
    String things(CallOptions options);

    @Get("/others")
    @Timeout(
            // error: [UnitlessValue] call timeout 25h is longer than a day
            call = "25h",
            attempt = "3s",
            connect = "1s")
    String others(CallOptions options);

    @Override
    void close();
}
