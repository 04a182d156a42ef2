package com.acme.errors;

import static dev.holdfast.annotation.ParameterStyle.MATRIX;

import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Cookie;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Header;
import dev.holdfast.annotation.Json;
import dev.holdfast.annotation.NotIdempotent;
import dev.holdfast.annotation.Path;
import dev.holdfast.annotation.Post;
import dev.holdfast.annotation.Queries;
import dev.holdfast.annotation.Query;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.RawBody;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.BinaryContent;
import dev.holdfast.client.CallOptions;
import java.util.List;
import java.util.Map;

@Client(id = "shop", baseUrl = "https://api.shop.example", userAgent = "acme")
@RateLimit(rate = "50/s", burst = 10, queue = "1s")
@CircuitBreaker(window = "30s", opensAt = "50% over 20 calls", pause = "15s..2m x2", probes = 3)
interface UnsupportedParameterType extends AutoCloseable {
    @Get("/things/{id}")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    String things(
            // error: [UnsupportedParameterType] argument id: List<Runnable> cannot be written into the path
            @Path List<Runnable> id,
            // error: [UnsupportedParameterType] argument page: Object cannot be written into a query parameter
            @Query Object page,
            // error: [UnsupportedParameterType] argument marks: int[] cannot be written into a request
            @Query int[] marks,
            // error: [UnsupportedParameterType] argument trace: byte[] cannot be written into a header
            @Header("X-Trace") byte[] trace,
            // error: [UnsupportedParameterType] argument all: String cannot be written into query parameters
            @Queries String all,
            // error: [UnsupportedParameterType] argument lost has no place in the request
            String lost,
            CallOptions options);

    @Get("/others/{id}")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    String others(
            @Path(style = MATRIX) List<Size> id,
            @Query List<Integer> pages,
            @Cookie Map<String, List<Integer>> visits,
            @Queries Map<String, String> rest,
            @Header("X-Trace") String trace,
            CallOptions options);

    @Post("/files")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @NotIdempotent(because = "files may be there twice")
    String upload(
            // error: [UnsupportedParameterType] argument file: BinaryContent cannot be written into JSON
            @Json BinaryContent file);

    @Post("/files/raw")
    @Timeout(call = "10s", attempt = "3s", connect = "1s")
    @NotIdempotent(because = "files may be there twice")
    String uploadRaw(
            // error: [UnsupportedParameterType] argument file: UnsupportedParameterType.Size cannot be written into a raw body
            @RawBody("image/png") Size file);

    enum Size {
        BIG,
        SMALL
    }

    @Override
    void close();
}
