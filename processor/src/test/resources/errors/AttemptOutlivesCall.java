package com.acme.errors;

import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
interface AttemptOutlivesCall extends AutoCloseable {
    @Get("/things")
    // error: [AttemptOutlivesCall] attempt timeout 8s is longer than call timeout 5s
    @Timeout(call = "5s", attempt = "8s", connect = "1s")
    String things(CallOptions options);

    @Override
    void close();
}
