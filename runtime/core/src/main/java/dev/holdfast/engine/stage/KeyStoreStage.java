package dev.holdfast.engine.stage;

import dev.holdfast.client.FailureClass;
import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.Answered;
import dev.holdfast.engine.stage.AttemptResult.Failed;
import dev.holdfast.engine.stage.AttemptResult.NotMade;
import dev.holdfast.http.BodyStream;
import dev.holdfast.idempotency.StoreException;

/**
 * Records the key that the caller gave before it is used, and afterwards what became of it.
 *
 * <p><b>When:</b> before the first attempt, when the record must be durable, and after the last.
 *
 * <p><b>Sees:</b> the key's record, if there was one: of another request, too old to be used, or claimed by another process
 * that is still at it. A key that the call made for itself is not recorded, since nobody could ask for it again.
 *
 * <p><b>On failure:</b> without a record nothing is sent: RUNTIME 43. What is recorded afterwards does not change the call:
 * if that fails, the deed counts as pending, and a repeat sends the same key.
 */
final class KeyStoreStage implements CallStage {
    private final KeyClaims claims;
    private final StoreLog log;

    KeyStoreStage(KeyClaims claims, StoreLog log) {
        this.claims = claims;
        this.log = log;
    }

    @Override
    public AttemptOutcome run(Call call, Next next) {
        FrozenKey key = call.request().key();
        if (key == null || !key.isCallers()) {
            return next.proceed(call);
        }
        KeyClaim claim = take(key, call);
        if (claim instanceof KeyClaim.Refused refused) {
            return AttemptOutcome.refused(refused.why());
        }
        var held = (KeyClaim.Held) claim;
        call.keyAge(held.age());
        AttemptOutcome last = null;
        try {
            last = next.proceed(call);
            return last;
        } finally {
            Settlement settlement = last == null ? claims::free : settlement(call, last);
            settle(settlement, held, call.request());
        }
    }

    private KeyClaim take(FrozenKey key, Call call) {
        try {
            KeyClaim claim = claims.take(key, call.request());
            log.works();
            return claim;
        } catch (StoreException | RuntimeException e) {
            String fault = String.valueOf(e.getMessage());
            log.fails(fault);
            return new KeyClaim.Refused(new NotMade(StopReason.KEY_NOT_RECORDED, fault, null, e));
        }
    }

    private Settlement settlement(Call call, AttemptOutcome last) {
        if (last.result() instanceof Answered answered) {
            BodyStream stream = answered.stream();
            return stream == null ? claims::done : (held, request) -> whenComplete(stream, held, request);
        }
        boolean isRefused = last.result() instanceof Failed failed && failed.failure() == FailureClass.CLIENT_ERROR;
        if (isRefused && !call.isEffectUnknown()) {
            return claims::done;
        }
        return call.hasSent() ? claims::free : claims::withdraw;
    }

    /** A stream that breaks off is not a final answer; its claim ends by itself, since no timer may wait for a store. */
    private void whenComplete(BodyStream stream, KeyClaim.Held held, CallRequest request) {
        stream.whenOver(() -> {
            if (stream.isComplete()) {
                settle(claims::done, held, request);
            }
        });
    }

    private void settle(Settlement settlement, KeyClaim.Held held, CallRequest request) {
        // An interrupt ends the call, not the note of how it ended; many drivers give up on an interrupted thread.
        boolean isInterrupted = Thread.interrupted();
        try {
            settlement.settle(held, request);
            log.works();
        } catch (StoreException | RuntimeException e) {
            log.fails(String.valueOf(e.getMessage()));
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What is recorded when a call has ended. */
    @FunctionalInterface
    private interface Settlement {
        void settle(KeyClaim.Held held, CallRequest request) throws StoreException;
    }
}
