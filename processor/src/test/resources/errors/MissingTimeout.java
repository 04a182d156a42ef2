package com.acme.errors;

import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
interface MissingTimeout extends AutoCloseable {
    @Get("/things")
    // error: [MissingTimeout] things has no call, attempt or connect timeout
    String things(CallOptions options);

    @Get("/others")
    @Timeout(call = "10s", attempt = "3s", connect = "")
    // error: [MissingTimeout] others has no connect timeout
    String others(CallOptions options);

    @Override
    void close();
}
