package com.acme.errors;

import static dev.holdfast.annotation.KeySource.CALLER;
import static dev.holdfast.annotation.PageStyle.LINK;
import static dev.holdfast.annotation.PageStyle.NEXT_URL;
import static dev.holdfast.annotation.PageStyle.PAGE;

import dev.holdfast.annotation.AsyncOf;
import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.ErrorBody;
import dev.holdfast.annotation.Fallback;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Idempotent;
import dev.holdfast.annotation.Json;
import dev.holdfast.annotation.Paged;
import dev.holdfast.annotation.PartOf;
import dev.holdfast.annotation.Post;
import dev.holdfast.annotation.Query;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Streamed;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.Download;
import dev.holdfast.client.EventStream;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.client.Response;
import dev.holdfast.client.Served;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface InvalidClient extends AutoCloseable {
    // error: [InvalidClient] method lost neither calls an operation nor leads to a part of the client
    String lost();

    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [InvalidClient] int[] cannot be read from a response
    int[] numbers(CallOptions options);

    @Get("/things")
    @Post("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @Idempotent(header = "Idempotency-Key", from = CALLER, retention = "24h")
    // error: [InvalidClient] method both has more than one request
    String both(IdempotencyKey key, CallOptions options);

    @Post("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @Idempotent(header = "Idempotency-Key", from = CALLER, retention = "24h")
    // error: [InvalidClient] method keyless takes its idempotency key from the caller and has no argument for it
    String keyless(CallOptions options);

    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [InvalidClient] method read has an IdempotencyKey that is never sent
    String read(IdempotencyKey key, CallOptions options);

    @Get("/things")
    @Paged(style = PAGE, parameter = "pag", most = 10)
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [InvalidClient] method pages is asked for its pages by pag, which its query does not have, did you mean page?
    List<String> pages(@Query int page, CallOptions options);

    @Get("/things")
    @Paged(style = NEXT_URL, most = 10)
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [InvalidClient] method nowhere has pages without next
    List<String> nowhere(CallOptions options);

    @Get("/things")
    @Paged(style = LINK, most = 10)
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [InvalidClient] method optionless has pages and no options
    List<String> optionless();

    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @Fallback(cached = "10m")
    // error: [InvalidClient] method plain has a fallback and does not return a Served
    String plain(CallOptions options);

    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    // error: [InvalidClient] method served returns a Served and has no fallback
    Served<String> served(CallOptions options);

    @Post("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @Idempotent(header = "Idempotency-Key", from = CALLER, retention = "24h")
    // error: [InvalidClient] method two has more than one body
    String two(@Json String one, @Json String other, IdempotencyKey key, CallOptions options);

    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s", idle = "5s", stream = "10m")
    @SuppressWarnings("rawtypes")
    // error: [InvalidClient] EventStream has no type argument
    EventStream raw(CallOptions options);

    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s", idle = "5s", stream = "10m")
    // error: [InvalidClient] a stream in a Response has nothing to keep
    Response<Download> kept(CallOptions options);

    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s", idle = "5s", stream = "10m")
    @Streamed(when = "/stream")
    // error: [InvalidClient] method asked asks for its stream in a JSON body and has none
    EventStream<String> asked(CallOptions options);

    @Get("/things")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @ErrorBody(status = "404", type = String.class)
    @ErrorBody(status = "404", type = Integer.class)
    // error: [InvalidClient] status 404 has two @ErrorBody
    String twice(CallOptions options);

    @PartOf(InvalidClient.class)
    // error: [InvalidClient] Generic is not an interface without type parameters
    interface Generic<T> {}

    @PartOf(String.class)
    // error: [InvalidClient] String is not annotated with @Client
    interface Elsewhere {}

    @Override
    void close();

    @PartOf(InvalidClient.class)
    interface FineClient {
        @Get("/fine")
        @Timeout(call = "10s", attempt = "3s", connect = "1s")
        String get(CallOptions options);

        @Get("/fine/list")
        @Timeout(call = "10s", attempt = "3s", connect = "1s")
        String list(CallOptions options);
    }

    @AsyncOf(FineClient.class)
    // error: [InvalidClient] FineAsyncClient has no method get(CallOptions)
    interface FineAsyncClient {
        // error: [InvalidClient] FineClient has no method get(String)
        CompletableFuture<String> get(String id);

        // error: [InvalidClient] method list returns java.lang.String and not a future
        String list(CallOptions options);
    }

    @AsyncOf(FineClient.class)
    // error: [InvalidClient] OtherAsyncClient is not named after FineClient
    interface OtherAsyncClient {}

    @AsyncOf(CallOptions.class)
    // error: [InvalidClient] CallOptions is neither a @Client nor a @PartOf one
    interface CallOptionsAsyncClient {}
}

@Client(id = "open", baseUrl = "https://api.shop.example", userAgent = "acme")
// error: [InvalidClient] Open does not extend AutoCloseable
interface Open {}

@Client(id = "class", baseUrl = "https://api.shop.example", userAgent = "acme")
// error: [InvalidClient] NoInterface is not an interface without type parameters
class NoInterface {}
