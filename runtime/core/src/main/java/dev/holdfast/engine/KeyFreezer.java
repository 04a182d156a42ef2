package dev.holdfast.engine;

import dev.holdfast.annotation.KeySource;
import dev.holdfast.client.IdempotencyKey;
import dev.holdfast.engine.rule.KeyPlan;
import dev.holdfast.engine.stage.FrozenKey;
import dev.holdfast.engine.stage.OperationPlan;
import org.jspecify.annotations.Nullable;

/** Fixes the idempotency key of a call before its first attempt: RUNTIME 38. */
final class KeyFreezer {
    private final String client;
    private final OperationPlan plan;

    KeyFreezer(String client, OperationPlan plan) {
        this.client = client;
        this.plan = plan;
    }

    /**
     * The key of a call; null if the operation has none.
     *
     * @param given the caller's key; null if none was given
     * @throws IllegalArgumentException if the operation needs a key and none was given, or takes none, or none so long
     */
    @Nullable
    FrozenKey freeze(@Nullable IdempotencyKey given) {
        KeyPlan keyPlan = plan.key().orElse(null);
        if (keyPlan == null) {
            if (given != null) {
                throw new IllegalArgumentException("key: " + plan.id() + " takes no idempotency key");
            }
            return null;
        }
        String text = chosen(keyPlan, given).text(client, plan.id());
        int most = plan.keyTreatment().most();
        if (text.length() > most) {
            throw new IllegalArgumentException("key: " + text.length() + " characters, but " + client
                    + " takes at most " + most + ": use IdempotencyKey.of(...), which is 36 long");
        }
        return new FrozenKey(text, client + "/" + plan.id() + "/" + text, given != null);
    }

    private IdempotencyKey chosen(KeyPlan keyPlan, @Nullable IdempotencyKey given) {
        if (given != null) {
            return given;
        }
        if (keyPlan.source() == KeySource.CALLER) {
            throw new IllegalArgumentException(
                    "key: " + plan.id() + " needs an idempotency key, as in IdempotencyKey.of(\"order\", orderId)");
        }
        return IdempotencyKey.random();
    }
}
