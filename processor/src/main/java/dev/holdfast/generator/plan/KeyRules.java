package dev.holdfast.generator.plan;

import dev.holdfast.annotation.KeyForm;
import dev.holdfast.text.StatusPattern;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a provider treats idempotency keys.
 *
 * @param header the request header with the key
 * @param form how the key is written
 * @param most the longest key, in characters
 * @param retention how long a key is remembered
 * @param margin what is taken off the retention to be safe; zero for nothing
 * @param replays the answers that are stored and given again
 * @param replayed the response header that marks such an answer; null for none
 */
public record KeyRules(
        String header,
        KeyForm form,
        int most,
        Duration retention,
        Duration margin,
        List<StatusPattern> replays,
        @Nullable String replayed) {
    /** Copies the lists. */
    public KeyRules {
        replays = List.copyOf(replays);
    }
}
