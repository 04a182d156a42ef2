package dev.holdfast.engine.stage;

import static java.util.Objects.requireNonNull;

import dev.holdfast.client.StopReason;
import dev.holdfast.engine.stage.AttemptResult.NotMade;
import dev.holdfast.idempotency.IdempotencyStore;
import dev.holdfast.idempotency.KeyName;
import dev.holdfast.idempotency.KeyRecord;
import dev.holdfast.idempotency.StoreException;
import dev.holdfast.resilience.Deadline;
import dev.holdfast.resilience.Wall;
import java.time.Duration;
import java.time.Instant;

/**
 * Claims the keys of one operation in a store: RUNTIME 43 and 44.
 *
 * <p>A claim ends with its call, or, if its process died, when the call's time would have: every call has a deadline, so no
 * claim needs to be renewed or broken. Clocks of two machines that differ by more than that let both send; they send the
 * same key and the same bytes, so that the provider still does the deed once.
 */
final class KeyClaims {
    private static final Duration LEAST_STORE_TIME = Duration.ofMillis(100);

    private final IdempotencyStore store;
    private final String client;
    private final String operation;
    private final KeyLifetime lifetime;
    private final Wall wall;

    KeyClaims(IdempotencyStore store, String client, OperationPlan plan, Wall wall) {
        this.store = store;
        this.client = client;
        this.operation = plan.id();
        this.lifetime = requireNonNull(plan.keyLifetime(), "lifetime");
        this.wall = wall;
    }

    /** Claims the key of a call; when that succeeds, the record is durable. */
    KeyClaim take(FrozenKey key, CallRequest request) throws StoreException {
        Instant now = wall.now();
        StreamRequest stream = request.stream();
        Deadline end = stream == null ? request.deadline() : stream.until();
        Instant until = now.plus(end.remaining());
        var name = new KeyName(client, operation, key.text());
        var fresh = KeyRecord.pending(name, RequestFingerprint.of(request.wire()), now, until);
        var known = store.putIfAbsent(fresh, time(request)).orElse(null);
        return known == null ? new KeyClaim.Held(fresh, true, Duration.ZERO) : again(known, fresh, request);
    }

    private KeyClaim again(KeyRecord known, KeyRecord fresh, CallRequest request) throws StoreException {
        if (!known.fingerprint().equals(fresh.fingerprint())) {
            return refused(StopReason.FINGERPRINT_MISMATCH);
        }
        Instant now = fresh.createdAt();
        Duration age = atLeastZero(Duration.between(known.createdAt(), now));
        if (lifetime.hasEnded(age)) {
            return refused(StopReason.KEY_TOO_OLD);
        }
        if (known.claimedUntil().isAfter(now)) {
            return inFlight(Duration.between(now, known.claimedUntil()));
        }
        KeyRecord next = known.claimedUntil(fresh.claimedUntil());
        return store.replace(known, next, time(request))
                ? new KeyClaim.Held(next, false, age)
                : inFlight(Duration.ZERO);
    }

    /** The deed has its final answer. */
    void done(KeyClaim.Held claim, CallRequest request) throws StoreException {
        // If somebody else has the record by now, this call was taken for dead, and it is theirs.
        store.replace(claim.record(), claim.record().claimedUntil(wall.now()).done(), time(request));
    }

    /** The key may be used by another call; of the deed is known what was known before. */
    void free(KeyClaim.Held claim, CallRequest request) throws StoreException {
        store.replace(claim.record(), claim.record().claimedUntil(wall.now()), time(request));
    }

    /** Nothing left: as if there had been no call. */
    void withdraw(KeyClaim.Held claim, CallRequest request) throws StoreException {
        if (claim.isNew()) {
            store.remove(claim.record(), time(request));
        } else {
            free(claim, request);
        }
    }

    private static Duration time(CallRequest request) {
        Duration left = request.deadline().remaining();
        return left.compareTo(LEAST_STORE_TIME) < 0 ? LEAST_STORE_TIME : left;
    }

    /** Two machines' clocks may differ. */
    private static Duration atLeastZero(Duration age) {
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static KeyClaim inFlight(Duration left) {
        return new KeyClaim.Refused(new NotMade(StopReason.DUPLICATE_IN_FLIGHT, "claimed in the key store", left));
    }

    private static KeyClaim refused(StopReason reason) {
        return new KeyClaim.Refused(NotMade.because(reason));
    }
}
