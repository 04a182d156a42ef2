package com.acme.errors;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Path;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface UnboundPathParameter extends AutoCloseable {
    @Get("/things/{id}")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [UnboundPathParameter] {id} of /things/{id} has no argument
    String things(CallOptions options);

    @Get("/things/{thing_id}")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [UnboundPathParameter] {thing_id} of /things/{thing_id} has no argument, did you mean thingId?
    String thing(@Path String thingId, CallOptions options);

    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [UnboundPathParameter] argument id has no place in /things
    String all(@Path String id, CallOptions options);

    @Override
    void close();
}
