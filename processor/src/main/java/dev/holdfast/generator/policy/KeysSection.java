package dev.holdfast.generator.policy;

import dev.holdfast.annotation.KeyForm;
import dev.holdfast.generator.diagnostic.TextPlace;
import dev.holdfast.text.Durations;
import dev.holdfast.text.StatusPattern;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the provider treats idempotency keys.
 *
 * @param header the request header with the key
 * @param form how the key is written; raw if not stated
 * @param most the longest key in characters; 255 if not stated
 * @param retention how long a key is remembered
 * @param margin what is taken off the retention to be safe; zero if not stated
 * @param replays the answers that are stored and given again
 * @param replayed the response header that marks such an answer; null for none
 * @param place where the section begins
 */
public record KeysSection(
        String header,
        KeyForm form,
        int most,
        Duration retention,
        Duration margin,
        List<StatusPattern> replays,
        @Nullable String replayed,
        TextPlace place) {
    private static final int USUAL_LENGTH = 255;

    /** Copies the list. */
    public KeysSection {
        replays = List.copyOf(replays);
    }

    static KeysSection of(Fields fields) {
        Stated<String> replayed = fields.optional("replayed");
        return new KeysSection(
                fields.text("header").value(),
                fields.value("form", it -> it.equals("sf-string") ? KeyForm.SF_STRING : KeyForm.RAW, KeyForm.RAW),
                fields.value("most", Integer::parseInt, USUAL_LENGTH),
                fields.text("retention", Durations::parse).value(),
                fields.value("margin", Durations::parse, Duration.ZERO),
                fields.texts("replays").stream()
                        .map(it -> StatusPattern.parse(it.text()))
                        .toList(),
                replayed == null ? null : replayed.value(),
                fields.place());
    }
}
