package com.acme.errors;

import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.NaturallyIdempotent;
import dev.holdfast.annotation.Patch;
import dev.holdfast.annotation.Put;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
interface NaturalNeedsReason extends AutoCloseable {
    @Patch("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [NaturalNeedsReason] update is a PATCH declared naturally idempotent without a reason
    @NaturallyIdempotent
    String update(CallOptions options);

    @Put("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @NaturallyIdempotent
    String replace(CallOptions options);

    @Override
    void close();
}
