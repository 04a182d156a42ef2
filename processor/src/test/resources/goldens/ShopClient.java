package com.acme.shop;

import static dev.holdfast.annotation.Credential.BEARER;
import static dev.holdfast.annotation.Jitter.FULL;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.Auth;
import dev.holdfast.annotation.Bulkhead;
import dev.holdfast.annotation.CircuitBreaker;
import dev.holdfast.annotation.Client;
import dev.holdfast.annotation.Contract;
import dev.holdfast.annotation.ErrorBody;
import dev.holdfast.annotation.ErrorText;
import dev.holdfast.annotation.Errors;
import dev.holdfast.annotation.Failures;
import dev.holdfast.annotation.FixedHeader;
import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.KeyRules;
import dev.holdfast.annotation.Origin;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.ResponseLimit;
import dev.holdfast.annotation.Retry;
import dev.holdfast.annotation.RetryAfter;
import dev.holdfast.annotation.RetryBudget;
import dev.holdfast.annotation.ServerUrl;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.ClientConfig;
import dev.holdfast.client.Problem;

/** A client of Shop. Safe for use by several threads; make one and keep it. */
@Client(
        id = "shop",
        baseUrl = "https://api.shop.example/v1",
        servers = @ServerUrl(name = "files", url = "https://files.shop.example"),
        userAgent = "acme",
        requestId = "request-id")
@Auth(scheme = BEARER, secret = "shop-key", source = "env:SHOP_KEY")
@Failures(throttled = {"429", "403; retry-after: present"}, inProgress = "409; /error/code: idempotency_key_in_use")
@ErrorText(code = "/error/code")
@KeyRules(most = 200, margin = "5m", replays = {"2xx", "402"}, replayed = "idempotent-replayed")
@FixedHeader(name = "Shop-Version", value = "2026-01-31")
@CircuitBreaker(
        window = "30s",
        opensAt = "50% over 20 calls",
        slow = "80% over 2500ms",
        pause = "15s..2m x2",
        probes = 3)
@Bulkhead(concurrent = 40)
@RetryBudget("10% + 1/s")
@RetryAfter(longest = "4s", pause = "15m")
@ResponseLimit("4MiB")
@Errors(ShopException.class)
@ErrorBody(status = "4xx", type = Problem.class)
@ErrorBody(status = "500", type = JsonNode.class, list = true)
@Contract(version = "0.0.0")
@GeneratedByHoldfast
public interface ShopClient extends AutoCloseable {
    /**
     * Calls GetPing.
     *
     * <p><b>Request:</b> {@code GET /ping}.
     *
     * <p><b>Resilience:</b> 20s for the whole call, 6s per attempt; up to 3 attempts, 250ms..2s apart, full
     * jitter. Safe to repeat: it only reads.
     *
     * @param options what is different for this call
     * @return the answer
     * @throws ShopException if Shop refuses, or the call runs out of attempts or time
     */
    @Get(value = "/ping", id = "GetPing")
    @Timeout(call = "20s", attempt = "6s", connect = "1s")
    @Retry(attempts = 3, backoff = "250ms..2s x2", jitter = FULL)
    @RateLimit(rate = {"80/s", "100000/day"}, burst = 20, queue = "250ms")
    @Origin(spec = "shop.yaml:100", policy = "shop.policy.yaml:100")
    String ping(CallOptions options);

    /**
     * Calls GetPing.
     *
     * @return the answer
     * @throws ShopException if Shop refuses, or the call runs out of attempts or time
     */
    default String ping() {
        return ping(CallOptions.none());
    }

    /**
     * Refunds.
     *
     * @return the part of this client that holds these operations
     */
    RefundsClient refunds();

    /**
     * Products.
     *
     * @return the part of this client that holds these operations
     */
    ProductsClient products();

    /** Closes the client's connections; calls that are under way fail. */
    @Override
    void close();

    /**
     * Makes a client.
     *
     * @param config what differs from the policy
     * @return a client, to be closed by the caller
     */
    static ShopClient create(ClientConfig config) {
        return new ShopClientImpl(config);
    }

    /**
     * Makes a client as the policy says.
     *
     * @return a client, to be closed by the caller
     */
    static ShopClient create() {
        return create(ClientConfig.defaults());
    }
}
