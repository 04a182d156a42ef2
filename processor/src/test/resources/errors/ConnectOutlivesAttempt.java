package com.acme.errors;

import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
interface ConnectOutlivesAttempt extends AutoCloseable {
    @Get("/things")
    // error: [ConnectOutlivesAttempt] connect timeout 2s is not shorter than attempt timeout 2s
    @Timeout(call = "5s", attempt = "2s", connect = "2s")
    String things(CallOptions options);

    @Override
    void close();
}
