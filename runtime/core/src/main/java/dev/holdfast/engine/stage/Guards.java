package dev.holdfast.engine.stage;

import java.time.Duration;

/** Numbers of the engine that no policy states: guards against senseless work. */
final class Guards {
    /** An attempt that would have less time is not begun: RUNTIME 4. */
    static final Duration LEAST_ATTEMPT_TIME = Duration.ofMillis(10);

    /** A request body that is larger is sent once: RUNTIME 23. In bytes. */
    static final int REPLAY_BUFFER = 1 << 20;

    private Guards() {}
}
