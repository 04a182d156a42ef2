package dev.holdfast.engine.rule;

import dev.holdfast.annotation.KeyForm;
import dev.holdfast.text.StatusPattern;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a provider treats idempotency keys.
 *
 * @param form how the key is written into its header
 * @param most the longest key in characters, at least 36
 * @param margin a retry later than the retention less this is refused
 * @param replays the statuses that the provider stores and gives again for the same key
 * @param replayed the response header that marks such an answer; null for none
 */
public record KeyTreatment(
        KeyForm form,
        int most,
        Duration margin,
        List<StatusPattern> replays,
        @Nullable String replayed) {
    /** What holds where the plan says nothing. */
    public static final KeyTreatment DEFAULT = new KeyTreatment(KeyForm.RAW, 255, Duration.ZERO, List.of(), null);

    private static final int LENGTH_OF_OUR_KEYS = 36;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LAST_SERVER_ERROR = 599;

    /** Checks the numbers, copies the list. */
    public KeyTreatment {
        if (most < LENGTH_OF_OUR_KEYS) {
            throw new IllegalArgumentException("keys of at most " + most + " characters: write 36 or more");
        }
        replays = List.copyOf(replays);
    }

    /** Whether a stored failure of the provider comes again for the same key, so that asking again cannot help. */
    public boolean replaysServerErrors() {
        return replays.stream().anyMatch(it -> it.to() >= FIRST_SERVER_ERROR && it.from() <= LAST_SERVER_ERROR);
    }

    /** A key's text as it stands in the header. */
    public String written(String key) {
        return switch (form) {
            case RAW -> key;
            case SF_STRING -> '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        };
    }
}
