package dev.holdfast.engine.stage;

import dev.holdfast.engine.stage.AttemptResult.NotMade;
import dev.holdfast.idempotency.KeyRecord;
import java.time.Duration;

/** What came of claiming a key for a call. */
sealed interface KeyClaim {

    /**
     * The key is this call's until it ends.
     *
     * @param record what the store keeps
     * @param isNew whether there was no record before
     * @param age the time since the key was first used
     */
    record Held(KeyRecord record, boolean isNew, Duration age) implements KeyClaim {}

    /**
     * The call must not send the key.
     *
     * @param why what stands against it
     */
    record Refused(NotMade why) implements KeyClaim {}
}
