package com.acme.shop;

import static dev.holdfast.annotation.Jitter.FULL;
import static dev.holdfast.annotation.KeySource.CALLER;
import static dev.holdfast.annotation.ParameterStyle.COMMA;
import static dev.holdfast.client.FailureClass.SERVER_ERROR;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.annotation.ErrorBody;
import dev.holdfast.annotation.Form;
import dev.holdfast.annotation.GeneratedByHoldfast;
import dev.holdfast.annotation.Get;
import dev.holdfast.annotation.Header;
import dev.holdfast.annotation.Idempotent;
import dev.holdfast.annotation.Origin;
import dev.holdfast.annotation.PartOf;
import dev.holdfast.annotation.Post;
import dev.holdfast.annotation.Query;
import dev.holdfast.annotation.RateLimit;
import dev.holdfast.annotation.Retry;
import dev.holdfast.annotation.Timeout;
import dev.holdfast.client.CallOptions;
import dev.holdfast.client.IdempotencyKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refunds. */
@PartOf(ShopClient.class)
@GeneratedByHoldfast
public interface RefundsClient {
    /**
     * Creates a refund.
     *
     * <p>Money goes back to where it came from, &#42;always&#42; within 5 days &amp; never later.
     *
     * <p><b>Request:</b> {@code POST /refunds}, form-encoded.
     *
     * <p><b>Resilience:</b> 20s for the whole call, 6s per attempt; up to 3 attempts, 250ms..2s apart, full
     * jitter. Safe to repeat: each call sends one {@code Idempotency-Key}, the same on every attempt. Never
     * repeated after server-error.
     *
     * @param refund what to send
     * @param key names what is to be done once; the provider remembers it for 24h
     * @param options what is different for this call
     * @return the answer
     * @throws ShopException if Shop refuses, or the call runs out of attempts or time
     */
    @Post(value = "/refunds", id = "PostRefunds")
    @Timeout(call = "20s", attempt = "6s", connect = "1s")
    @Retry(
            attempts = 3,
            backoff = "250ms..2s x2",
            jitter = FULL,
            never = SERVER_ERROR,
            because = "stored 500s are replayed")
    @Idempotent(header = "Idempotency-Key", from = CALLER, retention = "24h")
    @RateLimit(rate = {"80/s", "100000/day"}, burst = 20, queue = "250ms")
    @ErrorBody(status = "409", type = Refund.class)
    @ErrorBody(status = "default", type = JsonNode.class)
    @Origin(spec = "shop.yaml:31207", policy = "shop.policy.yaml:31207")
    Refund create(@Form RefundCreate refund, IdempotencyKey key, CallOptions options);

    /**
     * Creates a refund.
     *
     * @param refund what to send
     * @param key names what is to be done once; the provider remembers it for 24h
     * @return the answer
     * @throws ShopException if Shop refuses, or the call runs out of attempts or time
     */
    default Refund create(RefundCreate refund, IdempotencyKey key) {
        return create(refund, key, CallOptions.none());
    }

    /**
     * Calls GetRefunds.
     *
     * <p><b>Request:</b> {@code GET /refunds}.
     *
     * <p><b>Resilience:</b> 20s for the whole call, 6s per attempt; up to 2 attempts, 250ms..2s apart, full
     * jitter. Safe to repeat: it only reads.
     *
     * @param limit limit; null leaves it out
     * @param createdBy who created them; null leaves it out
     * @param xTrace X-Trace; null leaves it out
     * @param options what is different for this call
     * @return the answer
     * @throws ShopException if Shop refuses, or the call runs out of attempts or time
     */
    @Get(value = "/refunds", id = "GetRefunds")
    @Timeout(call = "20s", attempt = "6s", connect = "1s")
    @Retry(attempts = 2, backoff = "250ms..2s x2", jitter = FULL)
    @RateLimit(rate = {"80/s", "100000/day"}, burst = 20, queue = "250ms")
    @Origin(spec = "shop.yaml:31100", policy = "shop.policy.yaml:31100")
    List<Refund> list(
            @Query @Nullable Long limit,
            @Query(value = "created_by", style = COMMA) @Nullable List<String> createdBy,
            @Header("X-Trace") @Nullable String xTrace,
            CallOptions options);

    /**
     * Calls GetRefunds.
     *
     * @param limit limit; null leaves it out
     * @param createdBy who created them; null leaves it out
     * @param xTrace X-Trace; null leaves it out
     * @return the answer
     * @throws ShopException if Shop refuses, or the call runs out of attempts or time
     */
    default List<Refund> list(@Nullable Long limit, @Nullable List<String> createdBy, @Nullable String xTrace) {
        return list(limit, createdBy, xTrace, CallOptions.none());
    }
}
